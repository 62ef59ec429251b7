import { type NextRequest, NextResponse } from 'next/server'

/** Tells a page its own address, for the way back after signing in. Decides nothing: who may do what is asked in pages and use cases. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  // The name stands in lib/platform/visitor.ts, too; that file cannot be loaded here.
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
}

// Whatever passes here is held in memory and cut off after a few megabytes (next.config.ts): large files are sent under /api.
export const config = { matcher: ['/((?!_next/|api/|.*\\.).*)'] }

import { env } from '@/lib/platform/env'
import { openRoute, route } from '@/lib/platform/route'
import { currentSession } from '@/lib/platform/session'

export const dynamic = 'force-dynamic'

const warnSeconds = Math.min(300, env.SESSION_IDLE_MINUTES * 20)

/** How the session of this browser stands. Asked again and again by open pages, so it counts as no activity. */
export const GET = openRoute(async () => {
  const session = await currentSession()
  const { standing = 'ended', id = null, secondsLeft = 0 } = session ?? {}
  return Response.json(
    { standing, accountId: id, secondsLeft, warnSeconds },
    { headers: { 'cache-control': 'no-store' } },
  )
})

/** “继续使用”: to be asked who one is counts as activity. */
export const POST = route(async () => new Response(null, { status: 204 }))

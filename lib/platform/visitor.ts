import 'server-only'
import { headers } from 'next/headers'
import type { Visitor } from './actor'
import { env } from './env'

/** Where proxy.ts says which page was asked for, so that signing in can lead back to it. */
export const pathHeader = 'x-portal-path'

/** The address that our own outermost proxy saw. What a client writes into the header itself stands further left and is not believed. */
export function addressFrom(forwarded: string | null, proxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-1 - proxies)?.slice(0, 64) || 'unknown'
}

export async function currentVisitor(): Promise<Visitor> {
  const given = await headers()
  return {
    address: addressFrom(given.get('x-forwarded-for'), env.TRUSTED_PROXIES),
    browser: (given.get('user-agent') ?? '').slice(0, 200),
  }
}

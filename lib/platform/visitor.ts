import 'server-only'
import { headers } from 'next/headers'
import type { Visitor } from './actor'
import { env } from './env'
import { addressFrom } from './forwarded-address'

/** Where proxy.ts says which page was asked for, so that signing in can lead back to it. */
export const pathHeader = 'x-portal-path'

export async function currentVisitor(): Promise<Visitor> {
  const given = await headers()
  return {
    address: addressFrom(given.get('x-forwarded-for'), env.TRUSTED_PROXIES),
    browser: (given.get('user-agent') ?? '').slice(0, 200),
  }
}

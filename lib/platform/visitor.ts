import 'server-only'
import { headers } from 'next/headers'
import type { Visitor } from './actor'
import { env } from './env'
import { addressFrom } from './forwarded-address'

export async function currentVisitor(): Promise<Visitor> {
  const given = await headers()
  return {
    address: addressFrom(given.get('x-forwarded-for'), env.TRUSTED_PROXIES),
    browser: (given.get('user-agent') ?? '').slice(0, 200),
  }
}

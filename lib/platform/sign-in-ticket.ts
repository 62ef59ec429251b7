import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

const lifetime = 60_000

const seal = (text: string) => createHmac('sha256', env.AUTH_SECRET).update(`ticket:${text}`).digest('base64url')

/** Lets next-auth set its cookie for a session that lib/account has just opened; never leaves the server. */
export function issueTicket(sessionId: string, now: number): string {
  const text = `${sessionId}.${now + lifetime}`
  return `${text}.${seal(text)}`
}

export function redeemTicket(ticket: string, now: number): string | null {
  const [sessionId = '', until = '', given = ''] = ticket.split('.')
  const expected = Buffer.from(seal(`${sessionId}.${until}`))
  const actual = Buffer.from(given)
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
  return Number(until) > now ? sessionId : null
}

import 'server-only'
import type { Visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Resume } from './form'
import { startSession } from './start-session'

/** Signs in again on a page that stayed open: the account it belongs to, and no other. */
export async function resumeSession(visitor: Visitor, { accountId, password }: Resume): Promise<{ sessionId: string }> {
  const account = await db.account.findUnique({ where: { id: accountId }, select: { email: true } })
  return startSession(visitor, { login: account?.email ?? accountId, password }, accountId)
}

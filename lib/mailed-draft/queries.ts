import 'server-only'
import { tokenHash } from '@/lib/account/token'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Officer } from '@/lib/review/held-desk'
import { whyNotOpen } from './rules'

/** What the department collected for a call, the newest first; without any text. */
export const listMailedDrafts = (officer: Officer, callId: string) =>
  db.mailedDraft.findMany({
    where: { callId, departmentId: officer.departmentId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
  })

/** What a link leads to, for anybody who holds it: who collected it for which call. Null for a link that opens nothing. */
export async function findInvitation(token: string, tx: Tx = db) {
  const draft = await tx.mailedDraft.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { department: { select: { name: true } }, call: { select: { title: true } } },
  })
  return draft && whyNotOpen(draft, await databaseNow(tx)) === null ? draft : null
}

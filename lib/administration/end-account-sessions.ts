import 'server-only'
import { endSessionsOf } from '@/lib/account/end-sessions'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { accountToJudge } from './account-lookup'
import type { AccountRef } from './form'
import { whyNotAdminister, whyNotEndSessions } from './rules'

/** Signs somebody out everywhere; says how many sessions that ended. */
export async function endAccountSessions(actor: Actor, { id }: AccountRef): Promise<number> {
  refuseIf(whyNotAdminister(actor))
  return db.$transaction(async (tx) => {
    refuseIf(whyNotEndSessions(actor, await accountToJudge(tx, id)))
    const sessions = await endSessionsOf(tx, id, 'ACCOUNT_CHANGED')
    await recordAudit(tx, actor, { action: 'account.sessions-ended', subject: `account:${id}`, detail: { sessions } })
    return sessions
  })
}

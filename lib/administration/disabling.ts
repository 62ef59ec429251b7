import 'server-only'
import { endSessionsOf } from '@/lib/account/end-sessions'
import type { Actor, Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { accountToJudge } from './account-lookup'
import { countOtherAdministrators } from './administrators'
import type { AccountDecision } from './form'
import { whyNotDisable } from './rules'

/** Closes an account and ends its sessions and open links at once, whether asked on screen or at the console. */
export async function disable(tx: Tx, by: Actor | Visitor, { id, version, reason }: AccountDecision): Promise<number> {
  const others = await countOtherAdministrators(tx, id)
  const account = await accountToJudge(tx, id)
  refuseIf(whyNotDisable({ id: 'id' in by ? by.id : null }, account, others))
  const { count } = await tx.account.updateMany({
    where: { id, version },
    data: { disabledAt: await databaseNow(tx), disabledReason: reason, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  await tx.token.deleteMany({ where: { accountId: id, usedAt: null } })
  const sessions = await endSessionsOf(tx, id, 'ACCOUNT_DISABLED')
  await recordAudit(tx, by, { action: 'account.disabled', subject: `account:${id}`, detail: { reason, sessions } })
  return sessions
}

import 'server-only'
import { issueToken } from '@/lib/account/issue-token'
import { invitationLetter } from '@/lib/account/letters'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { accountToJudge } from './account-lookup'
import type { AccountRef } from './form'
import { whyNotAdminister, whyNotInviteAgain } from './rules'

/** Mails a fresh link; the earlier one opens nothing any more. */
export async function resendInvitation(actor: Actor, { id, version }: AccountRef): Promise<void> {
  refuseIf(whyNotAdminister(actor))
  await db.$transaction(async (tx) => {
    const account = await accountToJudge(tx, id)
    refuseIf(whyNotInviteAgain(account))
    const { count } = await tx.account.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await queueMail(tx, invitationLetter(account, await issueToken(tx, id, 'INVITATION')))
    await recordAudit(tx, actor, { action: 'account.invited', subject: `account:${id}` })
  })
}

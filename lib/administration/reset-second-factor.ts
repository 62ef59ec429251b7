import 'server-only'
import { endSessionsOf } from '@/lib/account/end-sessions'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { accountToJudge } from './account-lookup'
import type { AccountDecision } from './form'
import { secondFactorResetLetter } from './letters'
import { whyNotAdminister, whyNotResetSecondFactor } from './rules'

/** For somebody who lost the device: the password is enough again until a new factor is set up. The owner is told. */
export async function resetSecondFactor(actor: Actor, { id, version, reason }: AccountDecision): Promise<void> {
  refuseIf(whyNotAdminister(actor))
  await db.$transaction(async (tx) => {
    const account = await accountToJudge(tx, id)
    refuseIf(whyNotResetSecondFactor(actor, account))
    const { count } = await tx.account.updateMany({
      where: { id, version },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await tx.recoveryCode.deleteMany({ where: { accountId: id } })
    await endSessionsOf(tx, id, 'ACCOUNT_CHANGED')
    await queueMail(tx, secondFactorResetLetter(account, reason))
    await recordAudit(tx, actor, {
      action: 'account.second-factor-reset',
      subject: `account:${id}`,
      detail: { reason },
    })
  })
}

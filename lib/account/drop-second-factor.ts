import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { checkPassword } from './check-password'
import type { DropSecondFactor } from './form'
import { secondFactorLetter } from './letters'
import { proveSecondFactor } from './prove-second-factor'
import { SecondFactorRequired } from './rules'

/** Ends the second factor of one's own account, by password and a code; not where the role demands it. */
export async function dropSecondFactor(actor: Actor, { currentPassword, code }: DropSecondFactor): Promise<void> {
  const setting = await db.roleSetting.findUnique({ where: { role: actor.role } })
  refuseIf(setting?.totpRequired ? SecondFactorRequired : null)
  await checkPassword(actor, currentPassword)
  await proveSecondFactor(actor, { code })
  await db.$transaction(async (tx) => {
    const account = await tx.account.update({
      where: { id: actor.id },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    })
    await tx.recoveryCode.deleteMany({ where: { accountId: actor.id } })
    await queueMail(tx, secondFactorLetter(account, 'off'))
    await recordAudit(tx, actor, { action: 'second-factor.dropped', subject: `account:${actor.id}` })
  })
}

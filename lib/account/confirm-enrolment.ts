import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Arrival } from '@/lib/platform/session'
import { attemptKey, claimAttempt, settleAttempt } from './attempt'
import type { Code } from './form'
import { secondFactorLetter } from './letters'
import { recordRefusal } from './record-refusal'
import { newRecoveryCodes, recoveryHash } from './recovery-code'
import { EnrolmentChanged, WrongCode } from './rules'
import { openSecret } from './sealed-secret'
import { acceptedStep } from './totp'

/** Puts the second factor in force by a first code of the app, and gives the recovery codes: shown now and never again. */
export async function confirmEnrolment(who: Arrival, { code }: Pick<Code, 'code'>): Promise<string[]> {
  const refused = { action: 'second-factor.refused', subject: `account:${who.id}` }
  const attempt = await claimAttempt(who, { key: attemptKey('code', who.id), failure: 'WRONG_CODE', ...refused })
  const codes = newRecoveryCodes()
  const confirmed = await db.$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: who.id } })
    if (!account.totpSecret || account.totpConfirmedAt) throw new Refused(EnrolmentChanged)
    const now = await databaseNow(tx)
    const step = acceptedStep(openSecret(account.totpSecret, who.id), code.replace(/\s/g, ''), now, null)
    if (step === null) return false
    await settleAttempt(tx, attempt, 'SUCCEEDED')
    const { count } = await tx.account.updateMany({
      where: { id: who.id, totpSecret: account.totpSecret, totpConfirmedAt: null },
      data: { totpConfirmedAt: now, totpLastStep: step, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(EnrolmentChanged)
    await tx.recoveryCode.deleteMany({ where: { accountId: who.id } })
    await tx.recoveryCode.createMany({
      data: codes.map((one) => ({ accountId: who.id, hash: recoveryHash(who.id, one) })),
    })
    // This browser has just shown it; every other one is asked from now on.
    await tx.session.update({ where: { id: who.sessionId }, data: { secondFactorAt: now } })
    await queueMail(tx, secondFactorLetter(account, 'on'))
    await recordAudit(tx, who, { action: 'second-factor.confirmed', subject: `account:${who.id}` })
    return true
  })
  return confirmed ? codes : recordRefusal(who, WrongCode, refused)
}

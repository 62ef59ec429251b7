import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Arrival } from '@/lib/platform/session'
import { attemptKey, claimAttempt, settleAttempt } from './attempt'
import type { Code } from './form'
import { secondFactorLetter } from './letters'
import { recordRefusal } from './record-refusal'
import { WrongCode } from './rules'
import { spendCode } from './spend-code'

/** The second step of signing in: a code of the app, or a recovery code. */
export async function proveSecondFactor(who: Arrival, { code }: Pick<Code, 'code'>): Promise<void> {
  const refused = { action: 'second-factor.refused', subject: `account:${who.id}` }
  const attempt = await claimAttempt(who, { key: attemptKey('code', who.id), failure: 'WRONG_CODE', ...refused })
  const proven = await db.$transaction(async (tx) => {
    const by = await spendCode(tx, who.id, code)
    if (!by) return false
    await settleAttempt(tx, attempt, 'SUCCEEDED')
    await tx.$executeRaw`
      UPDATE "Session" SET "secondFactorAt" = clock_timestamp(), "lastSeenAt" = clock_timestamp()
      WHERE id = ${who.sessionId}::uuid AND "endedAt" IS NULL`
    if (by === 'recovery') await warnOwner(tx, who.id)
    await recordAudit(tx, who, { action: 'second-factor.proven', subject: `account:${who.id}`, detail: { by } })
    return true
  })
  if (!proven) await recordRefusal(who, WrongCode, refused)
}

async function warnOwner(tx: Tx, accountId: string): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const left = await tx.recoveryCode.count({ where: { accountId, usedAt: null } })
  await queueMail(tx, secondFactorLetter(account, 'recovery', left))
}

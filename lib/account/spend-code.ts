import 'server-only'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { recoveryHash } from './recovery-code'
import { openSecret } from './sealed-secret'
import { acceptedStep } from './totp'

/** Uses up a code of the app or a recovery code; null when it is wrong or was used. Of two at once one is taken. */
export async function spendCode(tx: Tx, accountId: string, typed: string): Promise<'app' | 'recovery' | null> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const { totpSecret, totpConfirmedAt, totpLastStep } = account
  if (!totpSecret || !totpConfirmedAt) return null
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  if (/^\d{6}$/.test(code)) {
    const step = acceptedStep(openSecret(totpSecret, accountId), code, await databaseNow(tx), totpLastStep)
    if (step === null) return null
    const taken = await tx.account.updateMany({
      where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    return taken.count === 1 ? 'app' : null
  }
  const spent = await tx.$executeRaw`
    UPDATE "RecoveryCode" SET "usedAt" = clock_timestamp()
    WHERE "accountId" = ${accountId}::uuid AND hash = ${recoveryHash(accountId, code)} AND "usedAt" IS NULL`
  return spent === 1 ? 'recovery' : null
}

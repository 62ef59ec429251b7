import 'server-only'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Arrival } from '@/lib/platform/session'
import { EnrolmentChanged } from './rules'
import { sealSecret } from './sealed-secret'
import { newTotpSecret } from './totp'

/** Makes a new secret for the app; nothing is asked of anybody before a first code confirms it. */
export function beginEnrolment(who: Arrival): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: who.id, totpConfirmedAt: null },
      data: { totpSecret: sealSecret(newTotpSecret(), who.id), totpLastStep: null },
    })
    if (count === 0) throw new Refused(EnrolmentChanged)
    await recordAudit(tx, who, { action: 'second-factor.begun', subject: `account:${who.id}` })
  })
}

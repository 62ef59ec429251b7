import 'server-only'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { Confirm } from './form'
import { redeemToken } from './redeem-token'
import { BadLink } from './rules'

/** Puts a registered account in force: whoever reads its mailbox has said so. */
export function confirmEmail(visitor: Visitor, { token }: Confirm): Promise<void> {
  return db.$transaction(async (tx) => {
    const id = await redeemToken(tx, token, ['CONFIRM_EMAIL'])
    if (!id) throw new Refused(BadLink)
    await tx.$executeRaw`UPDATE "Account" SET "emailConfirmedAt" = clock_timestamp() WHERE id = ${id}::uuid AND "emailConfirmedAt" IS NULL`
    await recordAudit(tx, visitor, { action: 'account.confirmed', subject: `account:${id}` })
  })
}

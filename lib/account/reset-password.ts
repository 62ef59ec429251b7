import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { attemptKey } from './attempt'
import { endSessionsOf } from './end-sessions'
import type { Reset } from './form'
import { passwordChangedLetter } from './letters'
import { hashPassword } from './password'
import { redeemToken } from './redeem-token'
import { BadLink, passwordErrors, WeakPassword } from './rules'

/** Sets a password by a mailed link, be it a reset or an invitation; every session of the account ends. */
export async function resetPassword(visitor: Visitor, { token, password }: Reset): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const id = await redeemToken(tx, token, ['RESET_PASSWORD', 'INVITATION'])
    const account = id ? await tx.account.findUnique({ where: { id }, include: { organisation: true } }) : null
    if (!account || account.disabledAt) throw new Refused(BadLink)
    const { email, mobile, name, organisation } = account
    const errors = passwordErrors(password, [name, email, mobile, organisation?.name])
    // Refused before it is committed: the link stays good for the next try.
    if (errors.length) throw new Refused(WeakPassword, { password: errors })

    await tx.account.update({ where: { id: account.id }, data: { passwordHash, version: { increment: 1 } } })
    // The link came by mail, so the mailbox is its reader's.
    await tx.$executeRaw`UPDATE "Account" SET "emailConfirmedAt" = clock_timestamp() WHERE id = ${account.id}::uuid AND "emailConfirmedAt" IS NULL`
    await tx.token.deleteMany({ where: { accountId: account.id, usedAt: null } })
    for (const login of [email, mobile].filter((one) => one !== null)) {
      const key = attemptKey('login', login)
      await tx.signInAttempt.create({ data: { login: key, address: visitor.address, outcome: 'PASSWORD_RESET' } })
    }
    await endSessionsOf(tx, account.id, 'PASSWORD_CHANGED')
    await queueMail(tx, passwordChangedLetter(account))
    await recordAudit(tx, visitor, { action: 'password.reset', subject: `account:${account.id}` })
  })
}

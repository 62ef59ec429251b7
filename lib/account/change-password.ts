import 'server-only'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { checkPassword } from './check-password'
import { endSessionsOf } from './end-sessions'
import type { ChangePassword } from './form'
import { passwordChangedLetter } from './letters'
import { hashPassword } from './password'
import { passwordErrors, WeakPassword } from './rules'

/** A new password for oneself; every other session ends. */
export async function changePassword(actor: Actor, { currentPassword, password }: ChangePassword): Promise<void> {
  await checkPassword(actor, currentPassword)
  const account = await db.account.findUniqueOrThrow({ where: { id: actor.id }, include: { organisation: true } })
  const { name, email, mobile, organisation } = account
  const errors = passwordErrors(password, [name, email, mobile, organisation?.name])
  if (errors.length) throw new Refused(WeakPassword, { password: errors })
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.account.update({ where: { id: actor.id }, data: { passwordHash, version: { increment: 1 } } })
    await endSessionsOf(tx, actor.id, 'PASSWORD_CHANGED', actor.sessionId)
    await tx.token.deleteMany({ where: { accountId: actor.id, kind: 'RESET_PASSWORD', usedAt: null } })
    await queueMail(tx, passwordChangedLetter(account))
    await recordAudit(tx, actor, { action: 'password.changed', subject: `account:${actor.id}` })
  })
}

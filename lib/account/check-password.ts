import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { attemptKey, claimAttempt, settleAttempt } from './attempt'
import { isPassword } from './password'
import { recordRefusal } from './record-refusal'
import { WrongPassword } from './rules'

/** Makes sure that it is still the owner who sits there; guesses are counted as at the door. */
export async function checkPassword(actor: Actor, password: string): Promise<void> {
  const refused = { action: 'password.refused', subject: `account:${actor.id}` }
  const key = attemptKey('password', actor.id)
  const attempt = await claimAttempt(actor, { key, failure: 'WRONG_PASSWORD', ...refused })
  const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(passwordHash, password)))
    await recordRefusal(actor, WrongPassword, { ...refused, errors: { currentPassword: [WrongPassword.sentence] } })
  await settleAttempt(db, attempt, 'SUCCEEDED')
}

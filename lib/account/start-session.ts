import 'server-only'
import type { Visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { attemptKey, claimAttempt, settleAttempt } from './attempt'
import { loginOf, type SignIn } from './form'
import { openSession } from './open-session'
import { isPassword } from './password'
import { recordRefusal } from './record-refusal'
import { NotConfirmed, OtherAccount, WrongLogin, whyNotSignIn } from './rules'

type Started = { sessionId: string; accountId: string }

/**
 * Opens a session for the right password; every attempt is recorded, and too many lead to a wait. Nothing tells an account
 * from none, neither the words nor the time they take. With `only`, no other account is let in.
 */
export async function startSession(visitor: Visitor, input: SignIn, only?: string): Promise<Started> {
  const login = loginOf(input.login)
  const account = await db.account.findFirst({ where: { OR: [{ email: login }, { mobile: login }] } })
  const refused = { action: 'session.refused', subject: account ? `account:${account.id}` : 'account:unknown' }
  const key = attemptKey('login', login)
  const attempt = await claimAttempt(visitor, { key, failure: 'WRONG_PASSWORD', ...refused })
  const right = await isPassword(account?.passwordHash, input.password)

  if (!account || !right) {
    await settleAttempt(db, attempt, account ? 'WRONG_PASSWORD' : 'UNKNOWN_ACCOUNT')
    return recordRefusal(visitor, WrongLogin, refused)
  }
  const why = whyNotSignIn(account)
  if (why) {
    await settleAttempt(db, attempt, why === NotConfirmed ? 'NOT_CONFIRMED' : 'DISABLED')
    return recordRefusal(visitor, why, refused)
  }
  if (only && only !== account.id) {
    await settleAttempt(db, attempt, 'SUCCEEDED')
    return recordRefusal(visitor, OtherAccount, refused)
  }
  return db.$transaction(async (tx) => {
    await settleAttempt(tx, attempt, 'SUCCEEDED')
    const sessionId = await openSession(tx, visitor, account, { method: 'PASSWORD', secondFactor: false })
    return { sessionId, accountId: account.id }
  })
}

import 'server-only'
import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { SignInOutcome } from '@/lib/platform/prisma/enums'
import { Refused } from '@/lib/platform/refused'
import { loginOf, type SignIn } from './form'
import { isPassword } from './password'
import { findThrottle } from './queries'
import { lockedUntil, NotConfirmed, WrongLogin, whyNotSignIn } from './rules'

/** What was typed as e-mail or mobile, as a key that tells nothing. */
const loginKey = (login: string) => createHmac('sha256', env.AUTH_SECRET).update(`login:${login}`).digest('hex')

/** Opens a session for the right password; every attempt is recorded, and too many lead to a wait. */
export async function startSession(
  visitor: Visitor,
  input: z.output<typeof SignIn>,
): Promise<{ sessionId: string; accountId: string }> {
  const login = loginOf(input.login)
  const key = loginKey(login)
  const record = (outcome: SignInOutcome) =>
    db.signInAttempt.create({ data: { login: key, address: visitor.address, outcome } })

  const wait = lockedUntil(await findThrottle(key, visitor.address))
  if (wait) {
    await record('LOCKED')
    throw new Refused(wait)
  }
  const account = await db.account.findFirst({ where: { OR: [{ email: login }, { mobile: login }] } })
  const right = await isPassword(account?.passwordHash, input.password)
  if (!account || !right) {
    await record(account ? 'WRONG_PASSWORD' : 'UNKNOWN_ACCOUNT')
    throw new Refused(WrongLogin)
  }
  const why = whyNotSignIn(account)
  if (why) {
    await record(why === NotConfirmed ? 'NOT_CONFIRMED' : 'DISABLED')
    throw new Refused(why)
  }
  return db.$transaction(async (tx) => {
    await tx.signInAttempt.create({ data: { login: key, address: visitor.address, outcome: 'SUCCEEDED' } })
    const session = await tx.session.create({ data: { accountId: account.id, method: 'PASSWORD', ...visitor } })
    const actor = { ...visitor, id: account.id, name: account.name, role: account.role }
    await recordAudit(tx, actor, { action: 'session.started', subject: `account:${account.id}` })
    return { sessionId: session.id, accountId: account.id }
  })
}

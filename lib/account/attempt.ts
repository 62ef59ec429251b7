import 'server-only'
import { createHmac } from 'node:crypto'
import type { Visitor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { SignInOutcome } from '@/lib/platform/prisma/enums'
import type { Reason } from '@/lib/platform/refused'
import { recordRefusal } from './record-refusal'
import { lockedUntil, type Throttle } from './rules'

/** What is guessed at: a password by the login typed, or a second factor or password by the account. A key that tells nothing. */
export const attemptKey = (what: 'login' | 'code' | 'password', whose: string): string =>
  createHmac('sha256', env.AUTH_SECRET).update(`${what}:${whose}`).digest('hex')

type Failures = { failures: number; secondsSince: number }
const none: Failures = { failures: 0, secondsSince: 1e9 }

/** Failures of the last hour; those of the key count from its last success. */
async function findThrottle(tx: Tx, key: string, address: string): Promise<Throttle> {
  const [account] = await tx.$queryRaw<Failures[]>`
    SELECT count(*)::int AS failures, coalesce(extract(epoch FROM clock_timestamp() - max(at)), 1e9)::float8 AS "secondsSince"
    FROM "SignInAttempt"
    WHERE login = ${key} AND outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'UNKNOWN_ACCOUNT') AND at > clock_timestamp() - interval '1 hour'
      AND at > coalesce((SELECT max(at) FROM "SignInAttempt" WHERE login = ${key} AND outcome IN ('SUCCEEDED', 'PASSWORD_RESET')), '-infinity')`
  const [from] = await tx.$queryRaw<Failures[]>`
    SELECT count(*)::int AS failures, coalesce(extract(epoch FROM clock_timestamp() - max(at)), 1e9)::float8 AS "secondsSince"
    FROM "SignInAttempt"
    WHERE address = ${address} AND outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'UNKNOWN_ACCOUNT') AND at > clock_timestamp() - interval '1 hour'`
  return { account: account ?? none, address: from ?? none }
}

/** Which secret is tried, what a failure is called, and what the trail says when there were too many. */
type Attempt = { key: string; failure: SignInOutcome; action: string; subject: string }

/**
 * Takes one try at a secret, or refuses with the time to wait. The try counts as failed until `settleAttempt` says otherwise,
 * and is counted under a lock: a thousand guesses sent at once get no more tries than a thousand sent one by one.
 */
export async function claimAttempt(who: Visitor, { key, failure, ...refused }: Attempt): Promise<bigint> {
  const { address } = who
  const taken = await db.$transaction(async (tx): Promise<bigint | Reason> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 1))`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${address}, 2))`
    const wait = lockedUntil(await findThrottle(tx, key, address))
    const { id } = await tx.signInAttempt.create({ data: { login: key, address, outcome: wait ? 'LOCKED' : failure } })
    return wait ?? id
  })
  return typeof taken === 'bigint' ? taken : recordRefusal(who, taken, refused)
}

export async function settleAttempt(tx: Tx, id: bigint, outcome: SignInOutcome): Promise<void> {
  await tx.signInAttempt.update({ where: { id }, data: { outcome } })
}

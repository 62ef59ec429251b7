import 'server-only'
import { db } from '@/lib/platform/db'
import type { Throttle } from './rules'

type Failures = { failures: number; secondsSince: number }

/** Failures of the last hour; those of the account count from its last success. */
export async function findThrottle(login: string, address: string): Promise<Throttle> {
  const [account] = await db.$queryRaw<Failures[]>`
    SELECT count(*)::int AS failures, coalesce(extract(epoch FROM clock_timestamp() - max(at)), 1e9)::float8 AS "secondsSince"
    FROM "SignInAttempt"
    WHERE login = ${login} AND outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'UNKNOWN_ACCOUNT') AND at > clock_timestamp() - interval '1 hour'
      AND at > coalesce((SELECT max(at) FROM "SignInAttempt" WHERE login = ${login} AND outcome = 'SUCCEEDED'), '-infinity')`
  const [from] = await db.$queryRaw<Failures[]>`
    SELECT count(*)::int AS failures, coalesce(extract(epoch FROM clock_timestamp() - max(at)), 1e9)::float8 AS "secondsSince"
    FROM "SignInAttempt"
    WHERE address = ${address} AND outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'UNKNOWN_ACCOUNT') AND at > clock_timestamp() - interval '1 hour'`
  const none = { failures: 0, secondsSince: 1e9 }
  return { account: account ?? none, address: from ?? none }
}

import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { GuaranteedRun } from '@/lib/screening/fingerprints'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import type { Ranked } from '@/lib/screening/ranking'
import { holdOpenIndex } from './index-model'
import { storeScreening } from './store-screening'
import { findText } from './suggestion-text'

export const mostAttempts = 12
/** What is less alike than this is kept only for a long run in common. */
const leastScore = 0.1

/**
 * Compares what waits, one suggestion a transaction, what has just arrived first, and says how many were done. Several
 * processes may do so at once: each takes tasks that no other holds. A failed one waits longer each time.
 */
export async function screenWaiting(most = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0
  while (done < most) {
    const task = { suggestionId: '' }
    try {
      if (!(await db.$transaction((tx) => screenNext(tx, task)))) break
      done++
    } catch (error) {
      if (task.suggestionId === '') throw error
      await putOff(task.suggestionId, error)
    }
  }
  return done
}

/** Its task goes before anything is read, though for others only with the commit: who asks meanwhile waits, then asks anew. */
async function screenNext(tx: Tx, task: { suggestionId: string }): Promise<boolean> {
  const [next] = await tx.$queryRaw<{ suggestionId: string }[]>`
    DELETE FROM "ScreeningTask" WHERE "suggestionId" = (
      SELECT "suggestionId" FROM "ScreeningTask" WHERE "nextTryAt" <= clock_timestamp() AND attempts < ${mostAttempts}
      ORDER BY "runId" IS NOT NULL, "askedAgain", "queuedAt", "suggestionId" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "suggestionId"`
  if (!next) return false
  const { suggestionId } = next
  task.suggestionId = suggestionId
  const found = await findText(tx, suggestionId)
  if (found) {
    const executor = prismaExecutor(tx)
    const index = await holdOpenIndex(executor)
    const isKept = ({ score, evidence }: Ranked) => score >= leastScore || evidence.longest >= GuaranteedRun
    const { hits } = await screen(executor, index, found.submission, 0, isKept)
    await storeScreening(tx, found.suggestion, index.version, hits)
  }
  return true
}

async function putOff(suggestionId: string, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
  await db.$executeRaw`
    UPDATE "ScreeningTask" SET attempts = attempts + 1, "lastFailure" = ${failure},
      "nextTryAt" = clock_timestamp() + least(interval '1 second' * power(4, attempts), interval '6 hours')
    WHERE "suggestionId" = ${suggestionId}::uuid`
}

import 'server-only'
import { db } from '@/lib/platform/db'
import { mostAttempts } from './screen-waiting'

/** A run is over when none of its suggestions waits any more, but for those that were given up. */
export async function finishRuns(): Promise<void> {
  await db.$executeRaw`
    UPDATE "ScreeningRun" run SET "finishedAt" = clock_timestamp()
    WHERE run."finishedAt" IS NULL AND run.total IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "ScreeningTask" task WHERE task."runId" = run.id AND task.attempts < ${mostAttempts})`
}

import 'server-only'
import pg from 'pg'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { EngineVersion } from '@/lib/screening/engine-version'
import { rebuildPostgresIndex } from '@/lib/screening/postgres-build'
import { pgExecutor, prismaExecutor } from '@/lib/screening/postgres-executor'
import { newestVersion } from '@/lib/screening/stored-model'
import { knownWording } from './known-wording'
import { refillIndex } from './refill-index'
import { mostAttempts } from './screen-waiting'

/** Any number, so long as every process of the portal uses the same. */
const runLock = 20261123

/**
 * Begins the run that waits, or goes on with one that its process left behind: enters what the index lacks, builds it anew
 * if need be, and has every suggestion wait to be compared. False if there is none, or another process is at it.
 */
export async function prepareRun(progress: (step: string) => void = () => {}): Promise<boolean> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS got', [runLock])
    return rows[0]?.got === true && (await prepare(client, progress))
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client, progress: (step: string) => void): Promise<boolean> {
  const run = await db.screeningRun.findFirst({
    where: { finishedAt: null },
    orderBy: { startedAt: { sort: 'asc', nulls: 'last' } },
  })
  // One whose suggestions wait already needs no more preparing.
  if (!run || run.total !== null) return false
  const { id } = run
  if (!run.startedAt)
    await db.$executeRaw`UPDATE "ScreeningRun" SET "startedAt" = clock_timestamp() WHERE id = ${id}::uuid`
  try {
    await refillIndex(id)
    if (run.rebuilds) await rebuild(client, progress)
    await db.$transaction((tx) => queueAll(tx, id))
  } catch (error) {
    const failure = error instanceof Error ? error.name : 'unknown'
    await db.$executeRaw`
      UPDATE "ScreeningRun" SET "finishedAt" = clock_timestamp(), failure = ${failure} WHERE id = ${id}::uuid`
    throw error
  }
  return true
}

async function rebuild(client: pg.Client, progress: (step: string) => void): Promise<void> {
  const executor = pgExecutor(client)
  await rebuildPostgresIndex(
    async (run) => {
      await client.query('BEGIN')
      try {
        const result = await run(executor)
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    },
    knownWording(),
    progress,
  )
}

/**
 * One that was given up is tried again. One that is being compared is waited for, from the older to the newer as `askAgain`
 * does.
 */
async function queueAll(tx: Tx, runId: string): Promise<void> {
  const revived = await tx.$executeRaw`
    UPDATE "ScreeningTask" SET "runId" = ${runId}::uuid, attempts = 0, "nextTryAt" = clock_timestamp()
    WHERE attempts >= ${mostAttempts}`
  const added = await tx.$executeRaw`
    INSERT INTO "ScreeningTask" ("suggestionId", "queuedAt", "runId")
    SELECT id, "submittedAt", ${runId}::uuid FROM "Suggestion"
    WHERE "submittedNumber" IS NOT NULL AND state <> 'WITHDRAWN'
    ORDER BY "submittedAt", id
    ON CONFLICT DO NOTHING`
  const modelVersion = await newestVersion(prismaExecutor(tx))
  const total = revived + added
  await tx.screeningRun.update({ where: { id: runId }, data: { total, engineVersion: EngineVersion, modelVersion } })
}

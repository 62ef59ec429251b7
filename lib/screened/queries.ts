import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { EngineVersion } from '@/lib/screening/engine-version'
import { whyNotSeeProgress } from './rules'
import { mostAttempts } from './screen-waiting'

/** How far the comparing is: texts in the index, suggestions that wait or were given up, and the newest run over everything. */
export async function findScreeningProgress(actor: Actor) {
  refuseIf(whyNotSeeProgress(actor))
  const [counts] = await db.$queryRaw<{ documents: number; modelVersion: number | null }[]>`
    SELECT (SELECT count(*) FROM screening_document)::int4 AS documents,
      (SELECT max(version) FROM screening_model)::int4 AS "modelVersion"`
  const { documents = 0, modelVersion = null } = counts ?? {}
  return { engineVersion: EngineVersion, modelVersion, documents, ...(await countTasks()), run: await findNewestRun() }
}

/** What the screening is at just now: suggestions that wait or were given up, and the run over everything that is not finished. */
export async function findScreeningWork(actor: Actor) {
  refuseIf(whyNotSeeProgress(actor))
  return { ...(await countTasks()), run: await findNewestRun({ finishedAt: null }) }
}

async function countTasks() {
  const all = await db.screeningTask.count()
  const givenUp = await db.screeningTask.count({ where: { attempts: { gte: mostAttempts } } })
  return { waiting: all - givenUp, givenUp }
}

async function findNewestRun(where: Prisma.ScreeningRunWhereInput = {}) {
  const run = await db.screeningRun.findFirst({
    where,
    orderBy: { requestedAt: 'desc' },
    include: { requestedBy: { select: { name: true } }, _count: { select: { tasks: true } } },
  })
  if (!run) return null
  const { _count, requestedBy, ...facts } = run
  const done = run.total === null ? 0 : run.total - _count.tasks
  return { ...facts, requestedByName: requestedBy?.name ?? null, done }
}

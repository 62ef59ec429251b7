import 'server-only'
import { type ComparedRecord, screenedRecord } from '@/lib/history/screened-record'
import { db, type Tx } from '@/lib/platform/db'
import { enterTexts } from './entered-texts'
import { missingRecords, missingSuggestions } from './missing-texts'
import { findTexts } from './suggestion-text'

/** Few suggestions, so that nobody who submits one of them waits for long; records are short and rest. */
const suggestionsAtOnce = 20
const recordsAtOnce = 1_000

/**
 * Enters whatever the index lacks, part by part, each with its count: a process that is killed is followed by one that
 * goes on. What is there already can be searched meanwhile; comparing is left to the run.
 */
export async function refillIndex(runId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "ScreeningRun" SET missing = entered
      + (SELECT count(*) FROM (${missingSuggestions}) s)::int4 + (SELECT count(*) FROM (${missingRecords}) r)::int4
    WHERE id = ${runId}::uuid`
  await eachPart(runId, enterSuggestions)
  await eachPart(runId, enterListed)
}

type Part = { last: string; entered: number }

async function eachPart(runId: string, enter: (tx: Tx, after: string) => Promise<Part | null>): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const part = await db.$transaction(
      async (tx) => {
        const done = await enter(tx, after)
        if (done)
          await tx.$executeRaw`UPDATE "ScreeningRun" SET entered = entered + ${done.entered} WHERE id = ${runId}::uuid`
        return done
      },
      { timeout: 120_000 },
    )
    if (!part) return
    after = part.last
  }
}

/** Held while they are entered: one that is withdrawn just now would stay in the index for good. */
async function enterSuggestions(tx: Tx, after: string): Promise<Part | null> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    ${missingSuggestions} AND s.id > ${after}::uuid ORDER BY s.id LIMIT ${suggestionsAtOnce} FOR SHARE OF s`
  const last = found.at(-1)
  if (!last) return null
  const ids = found.map(({ id }) => id)
  await enterTexts(
    tx,
    (await findTexts(tx, ids)).map(({ submission }) => submission),
  )
  return { last: last.id, entered: found.length }
}

/** The same for a list that is deleted or imported again just now. */
async function enterListed(tx: Tx, after: string): Promise<Part | null> {
  const found = await tx.$queryRaw<ComparedRecord[]>`
    ${missingRecords} AND r.id > ${after}::uuid ORDER BY r.id LIMIT ${recordsAtOnce} FOR SHARE OF l`
  const last = found.at(-1)
  if (!last) return null
  await enterTexts(tx, found.map(screenedRecord))
  return { last: last.id, entered: found.length }
}

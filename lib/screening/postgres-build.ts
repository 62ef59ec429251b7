import { learn, TextReader } from './corpus'
import type { Executor, InTransaction } from './postgres-executor'
import { closeIndex, holdPacking } from './postgres-lock'
import { listOf, numbersOf } from './postgres-numbers'
import { addSegment, packInto } from './postgres-pack'
import { addDocuments } from './postgres-rows'
import { createNextTables, indexNextTables, NextTables, replaceTables } from './postgres-tables'
import type { NumberedTexts } from './posting-build'
import { numberModel, type StoredModel, storeModel } from './stored-model'
import { Submission } from './submission'

/** So many texts go to the database, or come from it, in one statement. */
const Batch = 2000

type Progress = (step: string) => void

/** Fills the index with just these texts, under a new model, which it returns. No id may be among them twice. */
export async function buildPostgresIndex(
  inTransaction: InTransaction,
  submissions: Iterable<Submission>,
  registered: readonly string[],
  progress: Progress,
): Promise<StoredModel> {
  await inTransaction((executor) => executor.query('TRUNCATE screening_document, screening_removed', []))
  let batch: Submission[] = []
  const write = async () => {
    const texts = batch
    batch = []
    await inTransaction((executor) => addDocuments(executor, texts))
  }
  for (const submission of submissions) {
    batch.push(submission)
    if (batch.length === Batch) await write()
  }
  await write()
  progress('texts written')
  return rebuildPostgresIndex(inTransaction, registered, progress)
}

/**
 * Builds the index anew from the texts that it holds. Questions and additions go on meanwhile: what is added is among the
 * recent texts of the new index, and what is taken out is known to be gone.
 */
export async function rebuildPostgresIndex(
  inTransaction: InTransaction,
  registered: readonly string[],
  progress: Progress,
): Promise<StoredModel> {
  const { last, removed } = await inTransaction(findExtent)
  const { raw, numbers, ids } = await readTexts(inTransaction, last)
  progress(`${ids.length} read`)
  const { boilerplate, model, inTitles, commonPairs, ...texts } = learn(raw, registered, progress)
  const stored = { version: await inTransaction(numberModel), model, boilerplate, inTitles, commonPairs }
  await inTransaction(createNextTables)
  const numbered: NumberedTexts = { ...texts, numbers, ids, model, commonPairs }
  const segment = await packInto(inTransaction, NextTables, numbered, progress)
  await inTransaction(indexNextTables)
  progress('rows indexed')
  await inTransaction(async (executor) => {
    await holdPacking(executor)
    await closeIndex(executor)
    await replaceTables(executor)
    await storeModel(executor, stored)
    await addSegment(executor, stored.version, { after: 0, upTo: last, ...segment })
    // Nobody reads them any more: whoever opens the index holds it, and it is closed.
    await executor.query('DELETE FROM screening_segment WHERE model_version <> $1::int4', [stored.version])
    await executor.query('DELETE FROM screening_model WHERE version <> $1::int4', [stored.version])
    // What was gone before the texts were read is in no list.
    await executor.query('DELETE FROM screening_removed WHERE number = ANY($1::int4[])', [listOf(removed)])
  })
  return stored
}

/** The highest number, and what is gone already. Whoever held the index has committed: later texts have greater numbers. */
async function findExtent(executor: Executor): Promise<{ last: number; removed: number[] }> {
  await closeIndex(executor)
  const [row] = await executor.query<{ last: number; removed: string | null }>(
    `SELECT coalesce((SELECT max(number) FROM screening_document), 0) AS last,
       (SELECT array_agg(number)::text FROM screening_removed) AS removed`,
    [],
  )
  return { last: row?.last ?? 0, removed: numbersOf(row?.removed ?? '') }
}

async function readTexts(inTransaction: InTransaction, last: number) {
  const reader = new TextReader()
  const numbers: number[] = []
  const ids: string[] = []
  for (let from = 0; from < last; ) {
    const rows = await inTransaction((executor) =>
      executor.query<{ number: number; submission: unknown }>(
        `SELECT number, submission FROM screening_document WHERE number > $1::int4 AND number <= $2::int4
         ORDER BY number LIMIT ${Batch}`,
        [from, last],
      ),
    )
    for (const { number, submission } of rows) {
      const text = Submission.parse(submission)
      reader.add(text)
      numbers.push(number)
      ids.push(text.id)
    }
    from = rows.at(-1)?.number ?? last
  }
  return { raw: reader.read(), numbers: Uint32Array.from(numbers), ids }
}

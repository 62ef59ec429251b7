import { readCorpus } from './corpus'
import { indexText } from './indexed-text'
import type { Executor } from './postgres-executor'
import { closeIndex } from './postgres-lock'
import { addDocument, insertTexts, removeDocument } from './postgres-rows'
import {
  createNextTables,
  DocumentsBefore,
  dropReplaced,
  indexNextTables,
  NextTables,
  replaceTables,
} from './postgres-tables'
import { numberModel, type StoredModel, storeModel } from './stored-model'
import { Submission } from './submission'

/** So many documents go to the database, or come from it, in one statement. */
const Batch = 2000

/** Runs its argument in a transaction of its own. */
export type InTransaction = <Result>(run: (executor: Executor) => Promise<Result>) => Promise<Result>

type Progress = (step: string) => void

/** Fills the index with just these texts, under a new model, which it returns. */
export function buildPostgresIndex(
  inTransaction: InTransaction,
  submissions: readonly Submission[],
  registered: readonly string[],
  progress: Progress,
): Promise<StoredModel> {
  return build(inTransaction, submissions, registered, progress, async () => {})
}

/**
 * Builds the index anew from the texts that it holds. Questions and additions go on meanwhile; what was added or taken
 * out since the texts were read is made up for in the moment in which the new rows take the place of the old.
 */
export async function rebuildPostgresIndex(
  inTransaction: InTransaction,
  registered: readonly string[],
  progress: Progress,
): Promise<StoredModel> {
  // Whoever held the index has committed: later rows have greater numbers.
  const last = await inTransaction(async (executor) => {
    await closeIndex(executor)
    const [row] = await executor.query<{ last: number | null }>(
      'SELECT max(number) AS last FROM screening_document',
      [],
    )
    return row?.last ?? 0
  })
  const submissions: Submission[] = []
  for (let from = 0; from < last; from += Batch) {
    const rows = await inTransaction((executor) =>
      executor.query<{ submission: unknown }>(
        'SELECT submission FROM screening_document WHERE number > $1::int4 AND number <= $2::int4',
        [from, Math.min(from + Batch, last)],
      ),
    )
    for (const { submission } of rows) submissions.push(Submission.parse(submission))
  }
  progress(`${submissions.length} read`)
  return build(inTransaction, submissions, registered, progress, (executor, stored) => catchUp(executor, stored, last))
}

async function build(
  inTransaction: InTransaction,
  submissions: readonly Submission[],
  registered: readonly string[],
  progress: Progress,
  takeOver: (executor: Executor, stored: StoredModel) => Promise<void>,
): Promise<StoredModel> {
  const corpus = readCorpus(submissions, registered, progress)
  const { documents, units, start, titleLength, model, boilerplate, inTitles, commonPairs } = corpus
  const stored = { version: await inTransaction(numberModel), model, boilerplate, inTitles, commonPairs }
  await inTransaction(createNextTables)
  for (let from = 0; from < documents.length; from += Batch) {
    const to = Math.min(from + Batch, documents.length)
    const batch = documents.slice(from, to).map((submission, i) => {
      const doc = from + i
      const text = indexText(stored, units.subarray(start[doc], start[doc + 1]), titleLength[doc] ?? 0)
      return { number: doc + 1, submission, ...text }
    })
    await inTransaction((executor) => insertTexts(executor, NextTables, stored.version, batch))
    if (to % 50_000 < Batch) progress(`${to} of ${documents.length} written`)
  }
  await inTransaction((executor) => indexNextTables(executor, documents.length))
  progress('rows indexed')
  await inTransaction(async (executor) => {
    await closeIndex(executor)
    await replaceTables(executor)
    await storeModel(executor, stored)
    await takeOver(executor, stored)
    await dropReplaced(executor)
  })
  return stored
}

/** Brings the new rows from what was read, up to number `last`, to what there is now. */
async function catchUp(executor: Executor, stored: StoredModel, last: number): Promise<void> {
  const gone = await executor.query<{ id: string }>(
    `SELECT id FROM screening_document new
     WHERE NOT EXISTS (SELECT 1 FROM ${DocumentsBefore} old WHERE old.id = new.id AND old.number <= $1::int4)`,
    [last],
  )
  for (const { id } of gone) await removeDocument(executor, stored, id)
  const added = await executor.query<{ submission: unknown }>(
    `SELECT submission FROM ${DocumentsBefore} WHERE number > $1::int4`,
    [last],
  )
  for (const { submission } of added) await addDocument(executor, stored, Submission.parse(submission))
}

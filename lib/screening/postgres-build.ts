import { readCorpus } from './corpus'
import type { Executor } from './postgres-executor'
import { bytesOf, indexText } from './postgres-index'
import { type StoredModel, storeModel } from './stored-model'
import type { Submission } from './submission'

/** So many documents go to the database in one statement. */
const Batch = 2000

/**
 * Builds all rows anew under a new model, which it returns. Run it in one transaction: nobody then sees an index half
 * built, and questions that arrive meanwhile wait.
 */
export async function buildPostgresIndex(
  executor: Executor,
  submissions: readonly Submission[],
  registered: readonly string[],
  progress: (step: string) => void,
): Promise<StoredModel> {
  const corpus = readCorpus(submissions, registered, progress)
  const { documents, units, start, titleLength } = corpus
  const stored = await storeModel(executor, corpus)
  await executor.query('TRUNCATE screening_document, screening_fingerprint, screening_title_pair RESTART IDENTITY', [])
  for (const drop of Indexes) await executor.query(`DROP INDEX IF EXISTS ${drop.name}`, [])
  for (let from = 0; from < documents.length; from += Batch) {
    const to = Math.min(from + Batch, documents.length)
    const batch = documents.slice(from, to).map((submission, i) => {
      const at = start[from + i] ?? 0
      return { submission, ...indexText(stored, units.subarray(at, start[from + i + 1]), titleLength[from + i] ?? 0) }
    })
    const numbers = batch.map((_, i) => from + i + 1)
    await executor.query(
      `INSERT INTO screening_document (number, id, submission, units, title_length, triple_weight, title_weight, model_version)
       SELECT *, $8::int4 FROM unnest($1::int4[], $2::text[], $3::jsonb[], $4::bytea[], $5::int4[], $6::float4[], $7::float4[])`,
      [
        numbers,
        batch.map(({ submission }) => submission.id),
        batch.map(({ submission }) => JSON.stringify(submission)),
        batch.map((text) => bytesOf(text.units)),
        batch.map((text) => text.titleLength),
        batch.map((text) => text.tripleWeight),
        batch.map((text) => text.titleWeight),
        stored.version,
      ],
    )
    await insertPairs(
      executor,
      'screening_fingerprint',
      batch.map(({ fingerprints }) => fingerprints),
      numbers,
    )
    await insertPairs(
      executor,
      'screening_title_pair',
      batch.map(({ pairs }) => pairs),
      numbers,
    )
    if (to % 50_000 < Batch) progress(`${to} of ${documents.length} written`)
  }
  await executor.query(`SELECT setval(pg_get_serial_sequence('screening_document', 'number'), $1::int8)`, [
    Math.max(1, documents.length),
  ])
  for (const index of Indexes) await executor.query(`CREATE INDEX ${index.name} ON ${index.on}`, [])
  for (const table of ['screening_document', 'screening_fingerprint', 'screening_title_pair'])
    await executor.query(`ANALYZE ${table}`, [])
  progress('rows indexed')
  return stored
}

/** Rebuilt after the rows are in, which is several times faster than keeping them up row by row. */
const Indexes = [
  { name: 'screening_fingerprint_hash_document_idx', on: 'screening_fingerprint (hash, document)' },
  { name: 'screening_title_pair_place_document_idx', on: 'screening_title_pair (place, document)' },
]

async function insertPairs(executor: Executor, table: string, keys: number[][], numbers: number[]): Promise<void> {
  await executor.query(`INSERT INTO ${table} SELECT * FROM unnest($1::int4[], $2::int4[])`, [
    keys.flat(),
    keys.flatMap((list, i) => list.map(() => numbers[i] ?? 0)),
  ])
}

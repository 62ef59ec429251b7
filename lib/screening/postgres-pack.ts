import type { DocumentFacts } from './document-facts'
import type { Executor, InTransaction } from './postgres-executor'
import { bytesOf, listOf } from './postgres-numbers'
import type { Tables } from './postgres-tables'
import { type NumberedTexts, type NumberedUnits, type PackedRows, packTexts, survey } from './posting-build'

/** So many compared forms go to the database in one statement. */
const Batch = 10_000

/** All documents after one number and up to another are packed. */
export type Segment = { after: number; upTo: number; longTexts: boolean; facts: DocumentFacts }

/** From now on the documents of the segment are no recent ones any more. */
export async function addSegment(
  executor: Executor,
  modelVersion: number,
  { after, upTo, longTexts, facts }: Segment,
): Promise<void> {
  await executor.query(
    `INSERT INTO screening_segment (model_version, up_to, long_texts, facts)
     VALUES ($1::int4, $2::int4, $3::boolean, $4::bytea)`,
    [modelVersion, upTo, longTexts, facts.toBytes(after + 1, upTo + 1)],
  )
}

/** Writes the rows of texts and gives what a segment of them must know. */
export async function packInto(
  inTransaction: InTransaction,
  tables: Tables,
  texts: NumberedTexts,
  progress: (step: string) => void,
): Promise<Pick<Segment, 'longTexts' | 'facts'>> {
  const surveyed = survey(texts)
  const { facts, longTexts } = surveyed
  progress('texts weighed')
  for (let from = 0; from < texts.numbers.length; from += Batch)
    await inTransaction((executor) => insertTexts(executor, tables, texts, from, from + Batch))
  progress('compared forms written')
  let rows = 0
  for (const packed of packTexts(texts, surveyed)) {
    await inTransaction((executor) => insertRows(executor, tables, packed))
    rows += packed.keys.length
  }
  progress(`${rows} rows of lists written`)
  return { longTexts, facts }
}

export async function insertTexts(
  executor: Executor,
  tables: Tables,
  { units, start, titleLength, numbers, ids }: NumberedUnits,
  from: number,
  until: number,
): Promise<void> {
  const to = Math.min(until, numbers.length)
  const first = start[from] ?? 0
  await executor.query(
    `INSERT INTO ${tables.text} (number, id, units, title_length)
     SELECT number, id, substr($5::bytea, at + 1, length), title_length
     FROM unnest($1::int4[], $2::text[], $3::int4[], $4::int4[], $6::int4[]) text (number, id, at, length, title_length)`,
    [
      listOf(numbers.subarray(from, to)),
      ids.slice(from, to),
      listOf(start.subarray(from, to).map((at) => 2 * (at - first))),
      listOf(start.subarray(from, to).map((at, i) => 2 * ((start[from + i + 1] ?? at) - at))),
      bytesOf(units.subarray(first, start[to])),
      listOf([...titleLength.subarray(from, to)]),
    ],
  )
}

export async function insertRows(executor: Executor, tables: Tables, { keys, ends, bytes }: PackedRows): Promise<void> {
  await executor.query(
    `INSERT INTO ${tables.posting} (key, entries)
     SELECT key, substr($3::bytea, lag(ends, 1, 0) OVER (ORDER BY ends) + 1, ends - lag(ends, 1, 0) OVER (ORDER BY ends))
     FROM unnest($1::int4[], $2::int4[]) row (key, ends)`,
    [listOf(keys), listOf(ends), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  )
}

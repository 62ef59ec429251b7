import type { DocumentFacts } from './document-facts'
import type { Executor, InTransaction } from './postgres-executor'
import { bytesOf, listOf } from './postgres-numbers'
import type { Tables } from './postgres-tables'
import { factsOf, type NumberedTexts, type NumberedUnits, packTexts, packTitles, survey } from './posting-build'
import type { PackedRows } from './row-writer'
import { joinRows } from './title-lists'

/** So many compared forms go to the database in one statement. */
const Batch = 10_000

/** All documents after one number and up to another are packed. */
export type Segment = { after: number; upTo: number; longTexts: boolean; facts: DocumentFacts; titles: Uint8Array }

/** From now on the documents of the segment are no recent ones any more. */
export async function addSegment(
  executor: Executor,
  modelVersion: number,
  { after, upTo, longTexts, facts, titles }: Segment,
): Promise<void> {
  await executor.query(
    `INSERT INTO screening_segment (model_version, up_to, long_texts, facts, titles)
     VALUES ($1::int4, $2::int4, $3::boolean, $4::bytea, $5::bytea)`,
    [modelVersion, upTo, longTexts, facts.toBytes(after + 1, upTo + 1), titles],
  )
}

/** Writes the rows of texts and gives what a segment of them must know. */
export async function packInto(
  inTransaction: InTransaction,
  tables: Tables,
  texts: NumberedTexts,
  progress: (step: string) => void,
): Promise<Omit<Segment, 'after' | 'upTo'>> {
  const surveyed = survey(texts)
  for (let from = 0; from < texts.numbers.length; from += Batch)
    await inTransaction((executor) => insertTexts(executor, tables, texts, from, from + Batch))
  progress('compared forms written')
  let rows = 0
  for (const packed of packTexts(texts, surveyed)) {
    await inTransaction((executor) => insertRows(executor, tables, packed))
    rows += packed.keys.length
  }
  progress(`${rows} rows of lists written`)
  return { longTexts: surveyed.longTexts, facts: factsOf(texts, surveyed), titles: joinRows(packTitles(texts)) }
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
  if (keys.length === 0) return
  const starts = [0, ...ends.slice(0, -1)]
  await executor.query(
    `INSERT INTO ${tables.posting} (key, entries)
     SELECT key, substr($4::bytea, start + 1, row_end - start)
     FROM unnest($1::int4[], $2::int4[], $3::int4[]) row (key, start, row_end)`,
    [listOf(keys), listOf(starts), listOf(ends), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  )
}

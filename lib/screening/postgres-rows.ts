import { compareForm } from './compared-text'
import { type IndexedText, indexText } from './indexed-text'
import type { Executor } from './postgres-executor'
import type { Tables } from './postgres-tables'
import type { StoredModel } from './stored-model'
import { Submission } from './submission'

export type NumberedText = IndexedText & { number: number; submission: Submission }

/** Writes many texts, each under its number. */
export async function insertTexts(
  executor: Executor,
  tables: Tables,
  modelVersion: number,
  texts: readonly NumberedText[],
): Promise<void> {
  await executor.query(
    `INSERT INTO ${tables.document} (number, id, submission, units, title_length, triple_weight, title_weight, model_version)
     SELECT *, $8::int4 FROM unnest($1::int4[], $2::text[], $3::jsonb[], $4::bytea[], $5::int4[], $6::float4[], $7::float4[])`,
    [
      texts.map(({ number }) => number),
      texts.map(({ submission }) => submission.id),
      texts.map(({ submission }) => jsonOf(submission)),
      texts.map(({ units }) => bytesOf(units)),
      texts.map(({ titleLength }) => titleLength),
      texts.map(({ tripleWeight }) => tripleWeight),
      texts.map(({ titleWeight }) => titleWeight),
      modelVersion,
    ],
  )
  const numbered = (count: (text: NumberedText) => number) =>
    texts.flatMap((text) => new Array<number>(count(text)).fill(text.number))
  await executor.query(`INSERT INTO ${tables.anchor} SELECT * FROM unnest($1::int4[], $2::int4[], $3::int4[])`, [
    listOf(texts.flatMap(({ anchors }) => anchors.hashes)),
    listOf(numbered(({ anchors }) => anchors.hashes.length)),
    listOf(texts.flatMap(({ anchors }) => anchors.around)),
  ])
  await executor.query(`INSERT INTO ${tables.titlePair} SELECT * FROM unnest($1::int4[], $2::int4[])`, [
    listOf(texts.flatMap(({ pairs }) => pairs)),
    listOf(numbered(({ pairs }) => pairs.length)),
  ])
}

/** The texts of these ids that are there. */
export async function findDocuments(executor: Executor, ids: readonly string[]): Promise<Submission[]> {
  const rows = await executor.query<{ submission: unknown }>(
    'SELECT submission FROM screening_document WHERE id = ANY($1::text[])',
    [ids],
  )
  return rows.map(({ submission }) => Submission.parse(submission))
}

/** Numbers for so many texts that are written at once. */
export async function takeNumbers(executor: Executor, count: number): Promise<number[]> {
  const rows = await executor.query<{ number: number }>(
    `SELECT nextval(pg_get_serial_sequence('screening_document', 'number'))::int4 AS number FROM generate_series(1, $1::int4)`,
    [count],
  )
  return rows.map(({ number }) => number)
}

/** Makes a text searchable in this very transaction; one with the same id is replaced. */
export async function addDocument(executor: Executor, stored: StoredModel, submission: Submission): Promise<void> {
  await removeDocument(executor, stored, submission.id)
  const { units, titleLength } = compareForm(submission, stored.boilerplate)
  const text = indexText(stored, units, titleLength)
  await executor.query(
    `WITH document AS (
       INSERT INTO screening_document (id, submission, units, title_length, triple_weight, title_weight, model_version)
       VALUES ($1, $2::jsonb, $3::bytea, $4::int4, $5::float4, $6::float4, $7::int4) RETURNING number
     ), anchors AS (
       INSERT INTO screening_anchor
       SELECT hash, number, around FROM document, unnest($8::int4[], $9::int4[]) anchor (hash, around)
     )
     INSERT INTO screening_title_pair SELECT place, number FROM document, unnest($10::int4[]) place`,
    [
      submission.id,
      jsonOf(submission),
      bytesOf(text.units),
      text.titleLength,
      text.tripleWeight,
      text.titleWeight,
      stored.version,
      listOf(text.anchors.hashes),
      listOf(text.anchors.around),
      listOf(text.pairs),
    ],
  )
}

/** Takes a text out; nothing happens if it is not there. */
export async function removeDocument(executor: Executor, stored: StoredModel, id: string): Promise<void> {
  const [gone] = await executor.query<{ number: number; units: Uint8Array; title_length: number }>(
    'DELETE FROM screening_document WHERE id = $1 RETURNING number, units, title_length',
    [id],
  )
  if (!gone) return
  const { anchors, pairs } = indexText(stored, unitsOf(gone.units), gone.title_length)
  await executor.query(
    `WITH anchors AS (DELETE FROM screening_anchor WHERE hash = ANY($1::int4[]) AND document = $3::int4)
     DELETE FROM screening_title_pair WHERE place = ANY($2::int4[]) AND document = $3::int4`,
    [listOf(anchors.hashes), listOf(pairs), gone.number],
  )
}

/** An array as PostgreSQL writes it; the driver would quote every number by itself. */
export const listOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`

/** What PostgreSQL's JSON cannot hold becomes a mark that is not compared, of the same length: offsets stay true. */
function jsonOf(submission: Submission): string {
  return JSON.stringify(submission, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '\ufffd') : value,
  )
}

function bytesOf(units: Uint16Array): Buffer {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength)
}

export function unitsOf(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

import { gunzipSync, gzipSync } from 'node:zlib'
import type { Boilerplate } from './boilerplate'
import type { CorpusModel } from './corpus-model'
import { NormalisationVersion } from './normalisation'
import { NumberTable } from './number-table'
import type { Executor } from './postgres-executor'

/** What a question needs beside the rows: kept by the process, read again when a rebuild has made a new version. */
export type StoredModel = {
  version: number
  model: CorpusModel
  boilerplate: Boilerplate
  /** In how many titles each pair stands, by its place. */
  inTitles: Uint32Array
  /** Pairs that too many titles have, by place. */
  commonPairs: NumberTable
}

/** Places in the order of sizes: header, single, pair, triple, pairs in titles, then three lists of numbers. */
function pack({ model, boilerplate, inTitles, commonPairs }: Omit<StoredModel, 'version'>): Buffer {
  const lists = [boilerplate.learnt, boilerplate.registered, commonPairs].map((table) => {
    const keys = new Uint32Array(table.size)
    table.forEach((key, place) => {
      keys[place] = key
    })
    return keys
  })
  const header = Uint32Array.of(model.texts, model.pairBits, model.tripleBits, ...lists.map((list) => list.length))
  const parts = [header, model.single, model.pair, model.triple, inTitles, ...lists]
  return gzipSync(Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))), {
    level: 1,
  })
}

function unpack(content: Uint8Array): Omit<StoredModel, 'version'> {
  const bytes = gunzipSync(content)
  const numbers = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  let at = 0
  const take = (length: number) => {
    at += length
    return numbers.subarray(at - length, at)
  }
  const [texts = 0, pairBits = 0, tripleBits = 0, ...lengths] = take(6)
  const model = {
    texts,
    pairBits,
    tripleBits,
    single: take(0x10000),
    pair: take(2 ** pairBits),
    triple: take(2 ** tripleBits),
  }
  const inTitles = take(2 ** pairBits)
  const [learnt, registered, commonPairs] = lengths.map((length) => {
    const table = new NumberTable(length)
    for (const key of take(length)) table.place(key)
    return table
  })
  const none = () => new NumberTable()
  return {
    model,
    boilerplate: { learnt: learnt ?? none(), registered: registered ?? none() },
    inTitles,
    commonPairs: commonPairs ?? none(),
  }
}

/** The version of a model that is still in the making. */
export async function numberModel(executor: Executor): Promise<number> {
  const [row] = await executor.query<{ version: number }>(
    `SELECT nextval(pg_get_serial_sequence('screening_model', 'version'))::int4 AS version`,
    [],
  )
  if (!row) throw new Error('The database gave no number.')
  return row.version
}

/** Writes a version; the rows made under it name it. */
export async function storeModel(executor: Executor, stored: StoredModel): Promise<void> {
  await executor.query(
    `INSERT INTO screening_model (version, normalisation, texts, content) OVERRIDING SYSTEM VALUE
     VALUES ($1::int4, $2::int4, $3::int4, $4::bytea)`,
    [stored.version, NormalisationVersion, stored.model.texts, pack(stored)],
  )
}

/** The number of the newest model of this normalisation, or null before the first. */
export async function newestVersion(executor: Executor): Promise<number | null> {
  const [newest] = await executor.query<{ version: number }>(
    'SELECT version FROM screening_model WHERE normalisation = $1::int4 ORDER BY version DESC LIMIT 1',
    [NormalisationVersion],
  )
  return newest?.version ?? null
}

export async function readModel(executor: Executor, version: number): Promise<StoredModel | null> {
  const [row] = await executor.query<{ content: Uint8Array }>(
    'SELECT content FROM screening_model WHERE version = $1::int4',
    [version],
  )
  return row ? { version, ...unpack(row.content) } : null
}

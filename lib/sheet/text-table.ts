import 'server-only'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { csvReader, separatorOf } from './csv-cells'
import { itemReader } from './json-items'
import { BadTable, cellText, mostColumns, type Table, type TableRow, UnreadableTable } from './table-rows'
import { encodingOf, type TextEncoding } from './text-encoding'

const startBytes = 2 ** 20

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* piecesOf(path: string, encoding: TextEncoding, count: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    count(piece.length)
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder.decode()
}

/** Beginning and pieces of a text file, whatever Chinese programs write it in. */
async function textOf(path: string, progress: (share: number) => void) {
  const start = await startOf(path)
  // No text holds zeros, but for the one encoding that is told by its first bytes.
  const encoding = encodingOf(start)
  if (encoding !== 'utf-16le' && start.includes(0)) throw new BadTable(UnreadableTable)
  const { size } = await stat(path)
  let bytes = 0
  const count = (more: number) => {
    bytes += more
    progress(bytes / Math.max(1, size))
  }
  return { beginning: new TextDecoder(encoding).decode(start), pieces: piecesOf(path, encoding, count) }
}

async function* csvRows(path: string, progress: (share: number) => void): AsyncGenerator<TableRow> {
  const { beginning, pieces } = await textOf(path, progress)
  const read = csvReader(separatorOf(beginning))
  for await (const piece of pieces) yield* read(piece)
  yield* read('', true)
}

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : cellText(typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Names of the records' fields, in the order in which the first records name them. */
const namesOf = (items: readonly object[]): string[] =>
  [...new Set(items.flatMap((item) => Object.keys(item)))].slice(0, mostColumns)

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Enough of them to have seen a field that the first lacks.
const firstItems = 50

async function* jsonRows(path: string, progress: (share: number) => void): AsyncGenerator<TableRow> {
  const { pieces } = await textOf(path, progress)
  const read = itemReader()
  const waiting: object[] = []
  let names: string[] | null = null
  let row = 0
  const rowOf = (item: object): TableRow => {
    row++
    return { row, cells: (names ?? []).map((name) => shown(Reflect.get(item, name))) }
  }
  const begin = function* (): Generator<TableRow> {
    names = namesOf(waiting)
    if (names.length > 0) yield { row: 0, cells: names.map(cellText) }
    for (const item of waiting) yield rowOf(item)
  }
  for await (const piece of pieces) {
    for (const item of read(piece)) {
      if (!isRecord(item)) continue
      if (names) yield rowOf(item)
      else if (waiting.push(item) === firstItems) yield* begin()
    }
  }
  read('', true).next()
  if (!names) yield* begin()
}

const tableOf =
  (rows: (path: string, progress: (share: number) => void) => AsyncGenerator<TableRow>) => (path: string) => {
    let share = 0
    return { rows: rows(path, (now) => (share = now)), done: () => share } satisfies Table
  }

/** Separated text: UTF-8, UTF-16 or GBK; the separator is found out. */
export const csvTable = tableOf(csvRows)
/** A list of records; row 0 holds the names of their fields, row n is the nth record. */
export const jsonTable = tableOf(jsonRows)

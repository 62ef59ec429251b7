import 'server-only'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { columnIndex } from './column-letters'
import { dateReader } from './date-cells'
import { firstSheetPath, sheetReader, stringReader } from './sheet-rows'
import { BadTable, mostColumns, OversizedTable, type Table, type TableRow, UnreadableTable } from './table-rows'
import { TextPages } from './text-pages'

const megabyte = 2 ** 20
const mostEntries = 5_000
// Texts are kept in memory, the sheet is not.
const largest = { small: megabyte, styles: 20 * megabyte, strings: 120 * megabyte, sheet: 500 * megabyte }

type Parts = { zip: ZipFile; entries: Map<string, Entry> }

async function openParts(path: string): Promise<Parts> {
  const zip = await openPromise(path, { autoClose: false })
  const entries = new Map<string, Entry>()
  if (zip.entryCount > mostEntries) throw new BadTable(OversizedTable)
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new BadTable(UnreadableTable)
    entries.set(entry.fileName, entry)
  }
  return { zip, entries }
}

/** What an entry says of its size is looked at first, and held to while it is unpacked. */
async function openPart({ zip, entries }: Parts, name: string, most: number): Promise<Readable | null> {
  const entry = entries.get(name)
  if (!entry) return null
  if (entry.uncompressedSize > most) throw new BadTable(OversizedTable)
  return zip.openReadStreamPromise(entry)
}

async function readPart(parts: Parts, name: string, most = largest.small): Promise<string> {
  const content = await openPart(parts, name, most)
  return content ? (await buffer(content)).toString('utf8') : ''
}

async function* textOf(content: Readable, count: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of content as AsyncIterable<Buffer>) {
    count(piece.length)
    yield decoder.decode(piece, { stream: true })
  }
}

async function readStrings(parts: Parts): Promise<TextPages> {
  const strings = new TextPages()
  const content = await openPart(parts, 'xl/sharedStrings.xml', largest.strings)
  if (!content) return strings
  const read = stringReader()
  for await (const piece of textOf(content, () => {})) for (const text of read(piece)) strings.add(text)
  for (const text of read('', true)) strings.add(text)
  return strings
}

function cellsOf(cells: Map<string, string>): string[] {
  const list: string[] = []
  for (const [letters, text] of cells) {
    const index = columnIndex(letters)
    if (index >= 0 && index < mostColumns) list[index] = text
  }
  return Array.from(list, (text) => text ?? '')
}

// An archive that breaks off or lies makes the library throw in words of its own.
const asBadTable = (error: unknown) => (error instanceof BadTable ? error : new BadTable(UnreadableTable))

async function* rowsOf(path: string, progress: (share: number) => void): AsyncGenerator<TableRow> {
  const parts = await openParts(path).catch((error) => Promise.reject(asBadTable(error)))
  try {
    const workbook = await readPart(parts, 'xl/workbook.xml')
    const sheetPath = firstSheetPath(workbook, await readPart(parts, 'xl/_rels/workbook.xml.rels'))
    const size = parts.entries.get(sheetPath ?? '')?.uncompressedSize ?? 0
    const content = sheetPath === null ? null : await openPart(parts, sheetPath, largest.sheet)
    if (!content) throw new BadTable(UnreadableTable)
    const strings = await readStrings(parts)
    const styles = await readPart(parts, 'xl/styles.xml', largest.styles)
    const read = sheetReader(strings.get, dateReader(styles, workbook))
    let bytes = 0
    const count = (more: number) => {
      bytes += more
      progress(size > 0 ? bytes / size : 1)
    }
    for await (const piece of textOf(content, count))
      for (const { row, cells } of read(piece)) yield { row, cells: cellsOf(cells) }
    for (const { row, cells } of read('', true)) yield { row, cells: cellsOf(cells) }
  } catch (error) {
    throw asBadTable(error)
  } finally {
    parts.zip.close()
  }
}

/** The first sheet of an XLSX file on disk, row by row: its texts are held in memory, its rows are not. */
export function workbookTable(path: string): Table {
  let share = 0
  return { rows: rowsOf(path, (now) => (share = now)), done: () => share }
}

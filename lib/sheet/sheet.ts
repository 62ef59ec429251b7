import { BadArchive, unpack } from './archive'
import { firstSheetPath, type SheetRow, sheetReader, stringReader } from './sheet-rows'

/** Reads the first sheet of a small XLSX file as text, row by row, until whoever reads stops. */
export function* readSheet(bytes: Buffer): Generator<SheetRow> {
  const parts = unpack(bytes)
  const path = firstSheetPath(parts.get('xl/workbook.xml') ?? '', parts.get('xl/_rels/workbook.xml.rels') ?? '')
  if (path === null) throw new BadArchive('no workbook')
  const sheet = parts.get(path)
  if (sheet === undefined) throw new BadArchive('no sheet')
  const strings = [...stringReader()(parts.get('xl/sharedStrings.xml') ?? '', true)]
  yield* sheetReader((number) => strings[number] ?? '')(sheet, true)
}

import 'server-only'
import { open } from 'node:fs/promises'
import { BadTable, OldWorkbook, type Table, type TableFormat, UnreadableTable } from './table-rows'
import { csvTable, jsonTable } from './text-table'
import { workbookTable } from './workbook-table'

const signatures = {
  archive: [0x50, 0x4b, 0x03, 0x04],
  oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
}

/** What a file is by its first bytes; its name is asked for nothing. */
export async function formatOf(path: string): Promise<TableFormat> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0).finally(() => file.close())
  const starts = (bytes: number[]) => buffer.subarray(0, bytes.length).equals(Buffer.from(bytes))
  if (bytesRead === 0 || starts(signatures.pdf)) throw new BadTable(UnreadableTable)
  if (starts(signatures.oldOffice)) throw new BadTable(OldWorkbook)
  if (starts(signatures.archive)) return 'XLSX'
  const text = new TextDecoder().decode(buffer.subarray(0, bytesRead))
  return /^\s*(\[\s*\{|\[\s*\]|\{)/.test(text) ? 'JSON' : 'CSV'
}

const tables: Record<TableFormat, (path: string) => Table> = { XLSX: workbookTable, CSV: csvTable, JSON: jsonTable }

/** A file of rows on disk. Reading it throws BadTable with a sentence when it is none. */
export const openTable = (path: string, format: TableFormat): Table => tables[format](path)

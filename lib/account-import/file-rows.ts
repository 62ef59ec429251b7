import { Refused } from '@/lib/platform/refused'
import { BadArchive } from '@/lib/sheet/archive'
import { readSheet } from '@/lib/sheet/sheet'
import { type Cells, columns } from './columns'
import { mostRows } from './form'
import { BadWorkbook, missingColumns, NoRows, TooManyRows } from './rules'

/** The filled rows of an uploaded file, cells by column; refuses what is no ordinary workbook of ours in one sentence. */
export function readFileRows(bytes: Buffer): { row: number; cells: Cells }[] {
  try {
    return collectRows(bytes)
  } catch (error) {
    if (error instanceof BadArchive || error instanceof RangeError) throw new Refused(BadWorkbook)
    throw error
  }
}

function collectRows(bytes: Buffer) {
  let letters: Map<string, string> | null = null
  const rows: { row: number; cells: Cells }[] = []
  for (const { row, cells } of readSheet(bytes)) {
    if (letters === null) {
      letters = new Map([...cells].map(([letter, header]) => [header.replace(/\s|\*/g, ''), letter]))
      const missing = columns.filter(({ header }) => !letters?.has(header)).map(({ header }) => header)
      if (missing.length > 0) throw new Refused(missingColumns(missing))
      continue
    }
    const found = letters
    const texts = columns.map(({ key, header }) => [key, cells.get(found.get(header) ?? '') ?? ''] as const)
    if (texts.every(([, text]) => text === '')) continue
    if (rows.length === mostRows) throw new Refused(TooManyRows)
    rows.push({ row, cells: Object.fromEntries(texts) as Cells })
  }
  if (rows.length === 0) throw new Refused(NoRows)
  return rows
}

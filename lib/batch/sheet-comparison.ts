import type { Column, TableRow } from '@/lib/suggestion/form/columns'
import { remarkHeader } from './table'

/** A row of the portal's table, with what the comparison answers about it. */
export type PortalRow = TableRow & { id: string; remark: string }
/** A row of the edited sheet: texts by heading. */
export type EditedRow = { line: number; cells: ReadonlyMap<string, string> }

export type CellDifference = { number: number; title: string; header: string; sheet: string; portal: string }
export type SheetDifference = {
  cells: CellDifference[]
  /** Columns of the portal that the sheet no longer has. */
  lostColumns: string[]
  /** Suggestions of the batch that the sheet no longer has. */
  lostRows: string[]
  /** Lines of the sheet that are no suggestion of the batch. */
  strangeLines: { line: number; title: string }[]
  /** Ids in the sheet's order; null when it is the portal's, or rows are lost or strange. */
  order: string[] | null
  remarks: { id: string; title: string; sheet: string; portal: string }[]
}

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
const headers = {
  number: '序号',
  title: '项目名称',
  organisation: '建议单位',
  proposer: '建议人',
  remark: remarkHeader,
} as const
const inSheet = (row: EditedRow, header: string) => tidy(row.cells.get(header) ?? '')

type Keys = { sheet: (row: EditedRow) => string; portal: (row: PortalRow) => string }
const joined = (...parts: string[]) => (parts.some((part) => part === '') ? '' : parts.join('\n'))

// What an officer hardly edits first; the number last, because rows are moved.
const keys: readonly Keys[] = [
  {
    sheet: (row) =>
      joined(inSheet(row, headers.title), inSheet(row, headers.organisation), inSheet(row, headers.proposer)),
    portal: ({ suggestion: s }) => joined(tidy(s.title), tidy(s.organisation), tidy(s.proposer)),
  },
  { sheet: (row) => inSheet(row, headers.title), portal: ({ suggestion }) => tidy(suggestion.title) },
  {
    sheet: (row) => joined(inSheet(row, headers.organisation), inSheet(row, headers.proposer)),
    portal: ({ suggestion: s }) => joined(tidy(s.organisation), tidy(s.proposer)),
  },
  { sheet: (row) => inSheet(row, headers.number), portal: ({ number }) => String(number) },
]

/** Those that have a key to themselves. */
function alone<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  const named = rows.map((row) => [key(row), row] as const).filter(([name]) => name !== '')
  const count = new Map<string, number>()
  for (const [name] of named) count.set(name, (count.get(name) ?? 0) + 1)
  return new Map(named.filter(([name]) => count.get(name) === 1))
}

/** Which line is which suggestion: by the surest key that only one of them has, then by the next. */
function matched(sheet: readonly EditedRow[], portal: readonly PortalRow[]): Map<EditedRow, PortalRow> {
  const found = new Map<EditedRow, PortalRow>()
  for (const key of keys) {
    const taken = new Set(found.values())
    const rows = alone(
      portal.filter((row) => !taken.has(row)),
      key.portal,
    )
    const lines = alone(
      sheet.filter((line) => !found.has(line)),
      key.sheet,
    )
    for (const [name, line] of lines) {
      const row = rows.get(name)
      if (row) found.set(line, row)
    }
  }
  return found
}

function isSame(sheet: string, portal: string | number): boolean {
  if (typeof portal === 'string') return tidy(sheet) === tidy(portal)
  const typed = tidy(sheet).replaceAll(',', '')
  return typed !== '' && Math.abs(Number(typed) - portal) < 0.005
}

/** Moved rows say the order; where none was moved, changed numbers do. */
function orderOf(sheet: readonly EditedRow[], found: ReadonlyMap<EditedRow, PortalRow>): string[] | null {
  const idsOf = (lines: readonly EditedRow[]) => lines.map((line) => found.get(line)?.id ?? '')
  const now = [...found.values()].sort((a, b) => a.number - b.number).map(({ id }) => id)
  const differs = (order: string[]) => order.some((id, i) => id !== now[i])
  const moved = idsOf(sheet)
  if (differs(moved)) return moved
  const numbers = sheet.map((line) => Number(inSheet(line, headers.number)))
  const renumbered = new Set(numbers).size === numbers.length && numbers.every((number) => Number.isInteger(number))
  if (!renumbered) return null
  const sorted = idsOf(
    sheet
      .map((line, i) => ({ line, number: numbers[i] ?? 0 }))
      .sort((a, b) => a.number - b.number)
      .map(({ line }) => line),
  )
  return differs(sorted) ? sorted : null
}

/** An edited 汇总表 against the batch: cell by cell, and what of it can be taken over. */
export function compareSheet(
  columns: readonly Column[],
  portal: readonly PortalRow[],
  { header, rows: sheet }: { header: readonly string[]; rows: readonly EditedRow[] },
): SheetDifference {
  const found = matched(sheet, portal)
  const present = columns.filter((column) => header.includes(column.header))
  const pairs = [...found].sort(([, a], [, b]) => a.number - b.number)
  const there = new Set(found.values())
  const lostRows = portal
    .filter((row) => !there.has(row))
    .map(({ number, suggestion }) => `${number}.${suggestion.title}`)
  const strange = sheet.filter((line) => !found.has(line))
  const compared = present.filter(({ key }) => key !== 'number')
  return {
    cells: pairs.flatMap(([line, row]) =>
      compared
        .map((column) => ({ column, sheet: line.cells.get(column.header) ?? '', portal: column.cell(row) }))
        .filter((one) => !isSame(one.sheet, one.portal))
        .map((one) => ({
          number: row.number,
          title: row.suggestion.title,
          header: one.column.header,
          sheet: tidy(one.sheet),
          portal: String(one.portal),
        })),
    ),
    lostColumns: columns.filter((column) => !present.includes(column)).map((column) => column.header),
    lostRows,
    strangeLines: strange.map((line) => ({ line: line.line, title: inSheet(line, headers.title) })),
    order: lostRows.length + strange.length > 0 ? null : orderOf(sheet, found),
    remarks: header.includes(headers.remark)
      ? pairs
          .map(([line, { id, suggestion, remark }]) => ({
            id,
            title: suggestion.title,
            sheet: inSheet(line, headers.remark),
            portal: remark,
          }))
          .filter((one) => one.sheet !== tidy(one.portal))
      : [],
  }
}

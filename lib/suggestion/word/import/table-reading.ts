import { matchable } from './matching'
import { blockLines, type WordTable } from './word-document'

/** A cell's lines without blank ones at its ends. */
export type CellLines = string[]

/** The rows of the form's tables; cells that continue the one above are left out. */
export const rowsOf = (tables: readonly WordTable[]): CellLines[][] =>
  tables.flatMap((table) =>
    table.rows.map((row) =>
      row.cells.filter((cell) => !cell.continues).map((cell) => trimmed(blockLines(cell.blocks))),
    ),
  )

function trimmed(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return first === -1 ? [] : lines.slice(first, last + 1)
}

export const cellText = (lines: CellLines) => lines.join('\n')
export const isLabel = (lines: CellLines, ...labels: readonly string[]) =>
  labels.some((label) => matchable(lines.join('')) === matchable(label))

/** The text after “label：” when the line begins with it. */
export function afterLabel(line: string, label: string): string | null {
  const colon = line.search(/[：:]/)
  return colon !== -1 && matchable(line.slice(0, colon)) === matchable(label) ? line.slice(colon + 1).trim() : null
}

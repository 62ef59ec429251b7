import 'server-only'
import { linesOf, type Span } from './lines'
import type { Block, Cell } from './pages'
import { inset } from './sheet'

export type Type = Pick<Block, 'size' | 'leading'>
/** A place on the line. */
export type Column = { x: number; width: number }
export type Content = { spans: readonly Span[]; align?: NonNullable<Cell['align']> }
type More = Partial<Omit<Block, 'role' | 'cells' | keyof Type>>

/** Text of its own: a heading or paragraph. */
export const paragraph = (
  role: 'H1' | 'H2' | 'H3' | 'P',
  { spans, ...place }: Column & Content,
  type: Type,
  more: More = {},
): Block => ({
  role,
  cells: [{ ...place, lines: linesOf(spans, { size: type.size, width: place.width }) }],
  ...type,
  padding: 0,
  gap: 0,
  ...more,
})

/** A row of a table with its borders: as many cells as columns. */
export const row = (
  role: 'TH' | 'TD',
  columns: readonly Column[],
  contents: readonly Content[],
  type: Type,
  more: More = {},
): Block => ({
  role,
  cells: columns.map((column, i) => {
    const { spans = [], ...content } = contents[i] ?? {}
    return { ...column, ...content, lines: linesOf(spans, { size: type.size, width: column.width - 2 * inset }) }
  }),
  ...type,
  padding: 2,
  gap: 0,
  border: true,
  ...more,
})

/** Columns side by side that share the width as the numbers say. */
export function columnsAcross(whole: number, shares: readonly number[]): Column[] {
  const sum = shares.reduce((one, other) => one + other, 0)
  let x = 0
  return shares.map((share) => {
    const width = (share / sum) * whole
    const column = { x, width }
    x += width
    return column
  })
}

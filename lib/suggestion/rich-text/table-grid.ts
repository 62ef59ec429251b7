import { type Cell, type CellBlock, emptyParagraph, largestPicture, type Table, type TableRow } from './document'
import { fitted } from './picture'

type Place = { cell: Cell; row: number; column: number; colspan: number; rowspan: number }

const span = (size: number, limit: number) => Math.max(1, Math.min(size, limit))

/** First fit, as a browser lays a table out; spans that would overlap or leave the table are cut. */
function places(rows: TableRow[]): { placed: Place[]; width: number } {
  const taken = rows.map(() => new Set<number>())
  const placed: Place[] = []
  rows.forEach((tableRow, row) => {
    let column = 0
    for (const cell of tableRow.content) {
      while (taken[row]?.has(column)) column += 1
      const rowspan = span(cell.attrs.rowspan, rows.length - row)
      let colspan = 1
      while (colspan < cell.attrs.colspan && !taken[row]?.has(column + colspan)) colspan += 1
      for (let r = row; r < row + rowspan; r += 1) {
        for (let c = column; c < column + colspan; c += 1) taken[r]?.add(c)
      }
      placed.push({ cell, row, column, colspan, rowspan })
      column += colspan
    }
  })
  const width = Math.max(0, ...placed.map((place) => place.column + place.colspan))
  taken.forEach((columns, row) => {
    for (let column = 0; column < width; column += 1) {
      if (columns.has(column)) continue
      const cell: Cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [emptyParagraph()] }
      placed.push({ cell, row, column, colspan: 1, rowspan: 1 })
    }
  })
  return { placed, width }
}

const within = (starts: number[], from: number, size: number) =>
  Math.max(1, starts.filter((start) => start >= from && start < from + size).length)

// Borders and padding of a cell.
const cellEdges = 20

const inCell = (block: CellBlock, widest: number) => (block.type === 'image' ? fitted(block.attrs, widest) : block)

/** Every row full, no span without need: office programs drop rows and columns in which no cell begins. */
export function regularTable(rows: TableRow[]): Table | null {
  const { placed } = places(rows)
  const rowStarts = [...new Set(placed.map((place) => place.row))].sort((a, b) => a - b)
  const columnStarts = [...new Set(placed.map((place) => place.column))]
  if (placed.length === 0) return null
  const widest = Math.max(16, Math.floor(largestPicture.width / columnStarts.length) - cellEdges)
  const header = placed.filter((place) => place.row === 0).every((place) => place.cell.type === 'tableHeader')
  return {
    type: 'table',
    content: rowStarts.map((row) => ({
      type: 'tableRow',
      content: placed
        .filter((place) => place.row === row)
        .sort((a, b) => a.column - b.column)
        .map((place) => ({
          type: header && row === 0 ? 'tableHeader' : 'tableCell',
          attrs: {
            colspan: within(columnStarts, place.column, place.colspan),
            rowspan: within(rowStarts, place.row, place.rowspan),
          },
          content: place.cell.content.map((block) => inCell(block, widest)),
        })),
    })),
  }
}

/** Number of columns of a regular table. */
export const tableWidth = (table: Table) =>
  (table.content[0]?.content ?? []).reduce((sum, cell) => sum + cell.attrs.colspan, 0)

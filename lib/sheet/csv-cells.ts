import { reason } from '@/lib/platform/refused'
import { BadTable, cellText, longestCell, mostColumns, type TableRow } from './table-rows'

export const separators = [',', '\t', ';', '|'] as const

/** The mark that the first line holds most of, quoted text aside. */
export function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? '').slice(0, 10_000)
  const counted = separators.map((mark) => ({ mark, count: line.split(mark).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

const unclosedQuote = (line: number) =>
  new BadTable(
    reason(
      'unclosed-quote',
      `从第 ${line} 行起有一个引号没有闭合，其后的内容无法分行。请补上引号或另存为 .xlsx 后重新上传。`,
    ),
  )

/**
 * Reads separated text as it arrives (RFC 4180; quotes doubled inside quotes, line ends of every system). Rows are numbered by the line on
 * which they begin. Nothing in a cell is ever run: a formula is the text that it is.
 */
export function csvReader(separator: string): (piece: string, last?: boolean) => Generator<TableRow> {
  let cells: string[] = []
  let cell = ''
  let quoted: 'no' | 'inside' | 'closing' = 'no'
  let [line, begun] = [1, 1]
  let afterReturn = false
  const endCell = () => {
    if (cells.length < mostColumns) cells.push(cellText(cell))
    cell = ''
    quoted = 'no'
  }
  const endRow = (): TableRow | null => {
    endCell()
    const row = { row: begun, cells }
    cells = []
    return row.cells.some((text) => text !== '') ? row : null
  }
  const add = (text: string) => {
    if (cell.length < longestCell) cell += text
  }
  return function* (piece, last = false) {
    for (const sign of piece) {
      const ends = sign === '\n' || sign === '\r'
      if (ends && !(sign === '\n' && afterReturn)) line++
      if (quoted === 'inside' && sign !== '"') add(sign)
      else if (quoted === 'inside') quoted = 'closing'
      else if (quoted === 'closing' && sign === '"') {
        add('"')
        quoted = 'inside'
      } else if (sign === '"' && cell === '') quoted = 'inside'
      else if (sign === separator) endCell()
      else if (!ends) add(sign)
      else if (!(sign === '\n' && afterReturn)) {
        const row = endRow()
        if (row) yield row
      }
      if (cells.length === 0 && cell === '' && quoted === 'no') begun = line
      afterReturn = sign === '\r'
    }
    if (!last) return
    if (quoted === 'inside') throw unclosedQuote(begun)
    const row = endRow()
    if (row) yield row
  }
}

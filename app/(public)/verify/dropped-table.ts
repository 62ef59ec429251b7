import { unzipSync } from 'fflate'
import { type Cell, type FoundTable, neededHeadings } from '@/lib/export/form/table-check'

const columnOf = (reference: string) => reference.replace(/\d+$/, '')

function cellOf(cell: Element, shared: readonly string[]): Cell {
  const type = cell.getAttribute('t')
  const value = cell.getElementsByTagName('v')[0]?.textContent
  const text =
    type === 's' ? (shared[Number(value)] ?? '') : (value ?? cell.getElementsByTagName('is')[0]?.textContent ?? '')
  if (cell.getElementsByTagName('f').length > 0) return { text, kind: 'formula' }
  return { text, kind: type === null || type === 'n' ? 'number' : 'text' }
}

/** A text with its runs, without what is written above it for its reading. */
const sharedText = (item: Element) =>
  [...item.getElementsByTagName('t')]
    .filter(({ parentElement }) => parentElement?.tagName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('')

/** The cells of a workbook's first sheet, row by row, by the letters of their columns; those that show nothing left out. */
function rowsOf(bytes: Uint8Array): { line: number; cells: Map<string, Cell> }[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /sheet1\.xml$|sharedStrings\.xml$/.test(name) })
  const parse = (name: string) => {
    const part = Object.entries(parts).find(([path]) => path.endsWith(name))?.[1]
    return part ? new DOMParser().parseFromString(new TextDecoder().decode(part), 'application/xml') : null
  }
  const shared = [...(parse('sharedStrings.xml')?.getElementsByTagName('si') ?? [])].map(sharedText)
  return [...(parse('sheet1.xml')?.getElementsByTagName('row') ?? [])].map((row) => ({
    line: Number(row.getAttribute('r')),
    cells: new Map(
      [...row.getElementsByTagName('c')]
        .map((cell) => [columnOf(cell.getAttribute('r') ?? ''), cellOf(cell, shared)] as const)
        .filter(([, { text, kind }]) => text !== '' || kind === 'formula'),
    ),
  }))
}

/** The rows of a 汇总表; null when it is none. */
export async function readTable(file: Blob): Promise<FoundTable | null> {
  const rows = rowsOf(new Uint8Array(await file.arrayBuffer()))
  const textsOf = ({ cells }: (typeof rows)[number]) => [...cells.values()].map(({ text }) => text)
  const head = rows.findIndex((row) => neededHeadings.every((heading) => textsOf(row).includes(heading)))
  const names = new Map([...(rows[head]?.cells ?? [])].map(([column, { text }]) => [column, text]))
  if (names.size === 0) return null
  const lines = rows.slice(head + 1).map(({ line, cells }) => ({
    line,
    cells: new Map([...cells].flatMap(([column, cell]) => [[names.get(column) ?? '', cell] as const])),
  }))
  // A note below the table has neither a number nor a title.
  const isRow = (cells: Map<string, Cell>) => cells.has('项目名称') || /^\d+$/.test(cells.get('序号')?.text ?? '')
  return { header: [...names.values()], lines: lines.filter(({ cells }) => isRow(cells)) }
}

import { unzipSync } from 'fflate'
import type { ListedRow } from '@/lib/export/form/comparison'

const headers = { number: '序号', title: '项目名称', category: '合作国别、地区', organisation: '建议单位' } as const

const columnOf = (reference: string) => reference.replace(/\d+$/, '')

/** The texts of a workbook's first sheet, row by row, by the letters of their columns. */
function cellsOf(bytes: Uint8Array): Map<string, string>[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /sheet1\.xml$|sharedStrings\.xml$/.test(name) })
  const parse = (name: string) => {
    const part = Object.entries(parts).find(([path]) => path.endsWith(name))?.[1]
    return part ? new DOMParser().parseFromString(new TextDecoder().decode(part), 'application/xml') : null
  }
  const shared = [...(parse('sharedStrings.xml')?.getElementsByTagName('si') ?? [])].map((one) => one.textContent ?? '')
  return [...(parse('sheet1.xml')?.getElementsByTagName('row') ?? [])].map((row) => {
    const cells = [...row.getElementsByTagName('c')].map((cell) => {
      const text = cell.getElementsByTagName('v')[0]?.textContent ?? cell.textContent ?? ''
      const value = cell.getAttribute('t') === 's' ? (shared[Number(text)] ?? '') : text
      return [columnOf(cell.getAttribute('r') ?? ''), value] as const
    })
    return new Map(cells)
  })
}

/** The rows of a 汇总表; null when it is none. */
export async function readTable(file: Blob): Promise<ListedRow[] | null> {
  const rows = cellsOf(new Uint8Array(await file.arrayBuffer()))
  const head = rows.findIndex((row) => [...row.values()].includes(headers.number))
  const names = new Map([...(rows[head] ?? [])].map(([column, text]) => [text, column]))
  if (Object.values(headers).some((header) => !names.has(header))) return null
  const text = (row: Map<string, string>, key: keyof typeof headers) => row.get(names.get(headers[key]) ?? '') ?? ''
  return rows
    .slice(head + 1)
    .map((row) => ({
      number: text(row, 'number'),
      title: text(row, 'title'),
      category: text(row, 'category'),
      organisation: text(row, 'organisation'),
    }))
    .filter(({ number }) => /^\d+$/.test(number))
}

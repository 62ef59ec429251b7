import type { TableRow } from '@/lib/sheet/table-rows'

/** A row of the 汇总表, with its place in the sheet. */
export type ListedRow = {
  row: number
  number: number | null
  title: string
  category: string
  organisation: string
  proposer: string
  phone: string
}

const patterns = {
  number: /^序号$|^编号$|^顺序号$/,
  title: /^(项目|建议|课题)?名称$/,
  category: /合作国别|国别|地区|类别$/,
  organisation: /^(建议|申报|牵头|依托)?单位(名称)?$/,
  proposer: /^(建议人|申报人|负责人|联系人)(姓名)?$/,
  phone: /电话|手机|联系方式/,
} as const
/** What stands below the last row. */
const footer = /^(合计|总计|小计|共计|备注|说明|注|填表人|联系人)/
type Key = keyof typeof patterns
const keys = Object.keys(patterns) as Key[]

const plain = (header: string) => header.normalize('NFKC').replace(/[\s*:：]|\([^)]*\)/g, '')

function columnsOf(headers: readonly string[]): Map<Key, number> | null {
  const found = new Map<Key, number>()
  for (const key of keys) {
    const at = headers.findIndex((header, i) => patterns[key].test(plain(header)) && ![...found.values()].includes(i))
    if (at >= 0) found.set(key, at)
  }
  return found.has('title') && found.size >= 2 ? found : null
}

/** The rows of a 汇总表, whatever the order of its columns; null when no row of headers is among its first ones. */
export function listedRows(rows: readonly TableRow[]): ListedRow[] | null {
  const header = rows.slice(0, 15).findIndex(({ cells }) => columnsOf(cells) !== null)
  const columns = columnsOf(rows[header]?.cells ?? [])
  if (!columns) return null
  return rows
    .slice(header + 1)
    .map(({ row, cells }) => {
      const cell = (key: Key) => {
        const at = columns.get(key)
        return at === undefined ? '' : (cells[at] ?? '')
      }
      const number = /^\d{1,5}$/.test(cell('number')) ? Number(cell('number')) : null
      const texts = { title: cell('title'), category: cell('category'), organisation: cell('organisation') }
      return { row, number, ...texts, proposer: cell('proposer'), phone: cell('phone') }
    })
    .filter(({ title, number }) => title !== '' && (number !== null || !footer.test(plain(title))))
}

import { isPhone } from '@/lib/suggestion/form/phone'
import { highestLevel, isLevel } from '@/lib/trl/scale'
import { type Check, doubles, numberFaults } from './check'

/** A cell of a workbook: what it shows, and what it is. */
export type Cell = { text: string; kind: 'text' | 'number' | 'formula' }
/** A row of a 汇总表 by its headings. */
export type TableLine = { line: number; cells: ReadonlyMap<string, Cell> }
export type FoundTable = { header: readonly string[]; lines: readonly TableLine[] }

const heading = {
  number: '序号',
  title: '项目名称',
  category: '合作国别、地区',
  technologies: '关键技术（项）',
  current: '当前等级',
  expected: '预期等级',
  total: '总投入（万元）',
  support: '建议财政支持（万元）',
  organisation: '建议单位',
  proposer: '建议人',
  phone: '联系电话',
} as const
type Heading = (typeof heading)[keyof typeof heading]

/** Without these a row belongs to no file. */
export const neededHeadings: readonly Heading[] = [
  heading.number,
  heading.title,
  heading.category,
  heading.organisation,
]

const cellOf = ({ cells }: TableLine, name: Heading): Cell => cells.get(name) ?? { text: '', kind: 'text' }
export const textOf = (line: TableLine, name: Heading) => cellOf(line, name).text.normalize('NFC').trim()
const at = (line: TableLine) => `第 ${line.line} 行《${textOf(line, heading.title)}》`

/** The same person, as far as a table shows. */
const personOf = (line: TableLine) =>
  [
    textOf(line, heading.proposer),
    textOf(line, heading.phone).replace(/\D/g, '') || textOf(line, heading.organisation),
  ].join()

function numbering(lines: readonly TableLine[]): string[] {
  const isNumber = (line: TableLine) => /^[1-9]\d*$/.test(textOf(line, heading.number))
  const numbered = lines.filter(isNumber)
  return [
    ...lines
      .filter((line) => !isNumber(line))
      .map((line) => `${at(line)}：序号“${textOf(line, heading.number)}”不是数`),
    ...numberFaults(numbered, (line) => Number(textOf(line, heading.number)), at),
  ]
}

function phoneFaults(line: TableLine): string[] {
  const { text, kind } = cellOf(line, heading.phone)
  if (kind === 'number') return [`${at(line)}：联系电话“${text}”存成了数值，可能丢失数字，请改为文本`]
  return isPhone(text) ? [] : [`${at(line)}：联系电话“${text}”不是手机号码或带区号的固定电话`]
}

function amountFaults(line: TableLine): string[] {
  const [total, support] = [cellOf(line, heading.total), cellOf(line, heading.support)]
  const wrong = [total, support].find(({ text, kind }) => kind === 'text' || !(Number(text) >= 0))
  if (wrong) return [`${at(line)}：金额“${wrong.text}”不是数值`]
  if (Number(total.text) === 0) return [`${at(line)}：总投入为 0`]
  return Number(support.text) > Number(total.text) ? [`${at(line)}：建议财政支持大于总投入`] : []
}

function levelFaults(line: TableLine): string[] {
  const [current, expected] = [heading.current, heading.expected].map((name) =>
    textOf(line, name).split('、').map(Number),
  )
  const count = Number(textOf(line, heading.technologies))
  const all = [...(current ?? []), ...(expected ?? [])]
  if (!all.every(isLevel)) return [`${at(line)}：等级须为 1 至 ${highestLevel}`]
  if (current?.length !== count || expected?.length !== count) return [`${at(line)}：等级的个数与关键技术项数不符`]
  return current.some((level, i) => level > (expected[i] ?? 0)) ? [`${at(line)}：预期等级低于当前等级`] : []
}

const formulas = ({ line, cells }: TableLine) =>
  [...cells].filter(([, { kind }]) => kind === 'formula').map(([name]) => `第 ${line} 行“${name}”是公式，请改为值`)

/** What a 汇总表 shows of itself, without its archive; a check whose column the call left out is left out too. */
export function checkTable({ header, lines }: FoundTable, categories: readonly string[]): Check[] {
  const has = (...names: Heading[]) => names.every((name) => header.includes(name))
  const filled = [heading.title, heading.category, heading.organisation, heading.proposer].filter((name) => has(name))
  const check = (key: string, label: string, broken: string[], applies = true): Check[] =>
    applies ? [{ key, label, broken }] : []
  return [
    ...check('rows', '有表头和至少一行建议', lines.length === 0 ? ['表头之下没有建议'] : []),
    ...check('numbers', '序号从 1 起连续，没有重号', numbering(lines)),
    ...check(
      'filled',
      '名称、国别、单位、建议人均已填写',
      lines.flatMap((line) =>
        filled.filter((name) => textOf(line, name) === '').map((name) => `第 ${line.line} 行缺“${name}”`),
      ),
    ),
    ...check(
      'categories',
      '合作国别、地区均为征集通知所列',
      lines
        .filter((line) => !categories.includes(textOf(line, heading.category)))
        .map((line) => `${at(line)}：“${textOf(line, heading.category)}”`),
      categories.length > 0,
    ),
    ...check(
      'persons',
      '每人只有一项（按姓名与电话，没有电话的按姓名与单位）',
      doubles(lines, personOf).map((line) => `${at(line)}：${textOf(line, heading.proposer)}在表中不止一项`),
      has(heading.proposer),
    ),
    ...check(
      'titles',
      '项目名称互不相同',
      doubles(lines, (line) => textOf(line, heading.title)).map((line) => `${at(line)}：与另一行同名`),
    ),
    ...check('phones', '联系电话为文本，且是完整的号码', lines.flatMap(phoneFaults), has(heading.phone)),
    ...check(
      'amounts',
      '金额为数值，建议财政支持不超过总投入',
      lines.flatMap(amountFaults),
      has(heading.total, heading.support),
    ),
    ...check(
      'levels',
      `技术成熟度等级为 1 至 ${highestLevel}，预期不低于当前，与关键技术逐项对应`,
      lines.flatMap(levelFaults),
      has(heading.technologies, heading.current, heading.expected),
    ),
    ...check('formulas', '没有公式', lines.flatMap(formulas)),
  ]
}

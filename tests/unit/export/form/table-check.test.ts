import { expect, test } from 'vitest'
import { type Cell, checkTable, type TableLine } from '@/lib/export/form/table-check'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const columns = columnsOf(form)
const header = columns.map((column) => column.header)
const categories = options2026.categories.map(({ value }) => value)

/** A line as the portal writes it, cells changed by `change`. */
function line(number: number, change: Record<string, Partial<Cell>> = {}): TableLine {
  const suggestion = sampleSuggestion(form, {
    title: `课题${number}`,
    proposer: `张${number}`,
    phone: `1380000000${number}`,
  })
  const cells = columns.map((column): [string, Cell] => {
    const value = column.cell({ number, suggestion })
    const cell: Cell = { text: String(value), kind: typeof value === 'number' ? 'number' : 'text' }
    return [column.header, { ...cell, ...change[column.header] }]
  })
  return { line: 4 + number, cells: new Map(cells) }
}
const wrong = (lines: TableLine[], names = header, known = categories) =>
  Object.fromEntries(
    checkTable({ header: names, lines }, known)
      .filter(({ broken }) => broken.length > 0)
      .map(({ key, broken }) => [key, broken]),
  )
const text = (value: string) => ({ text: value })

test('a table as the portal writes it has no fault', () => {
  expect(wrong([line(1), line(2), line(3)])).toEqual({})
})

test.each<[string, Record<string, Partial<Cell>>, string, RegExp]>([
  ['序号', { 序号: text('1') }, 'numbers', /^缺第|第 1 号有 2 份：第 5 行《课题1》；第 6 行《课题2》$/],
  ['序号 missing', { 序号: text('') }, 'numbers', /序号“”不是数/],
  ['项目名称', { 项目名称: text(' ') }, 'filled', /^第 6 行缺“项目名称”$/],
  ['建议人', { 建议人: text('') }, 'filled', /缺“建议人”/],
  ['合作国别、地区', { '合作国别、地区': text('日本') }, 'categories', /“日本”/],
  ['a title twice', { 项目名称: text('课题1') }, 'titles', /与另一行同名/],
  ['a person twice', { 建议人: text('张1'), 联系电话: text('138 0000 0001') }, 'persons', /张1在表中不止一项/],
  ['a phone as a number', { 联系电话: { text: '13800000002', kind: 'number' } }, 'phones', /存成了数值/],
  ['a phone cut short', { 联系电话: text('1380000000') }, 'phones', /不是手机号码/],
  ['an amount as text', { '总投入（万元）': { text: '1,200', kind: 'text' } }, 'amounts', /“1,200”不是数值/],
  ['more support than money', { '建议财政支持（万元）': { text: '1200.01', kind: 'number' } }, 'amounts', /大于总投入/],
  ['a level that there is not', { 预期等级: text('6、14') }, 'levels', /1 至 13/],
  ['levels that fall', { 预期等级: text('6、3') }, 'levels', /低于当前等级/],
  ['a level too few', { 当前等级: text('3') }, 'levels', /项数不符/],
  ['a formula', { 项目名称: { kind: 'formula' } }, 'formulas', /^第 6 行“项目名称”是公式/],
])('%s', (_what, change, key, sentence) => {
  const found = wrong([line(1), line(2, change)])
  expect(Object.keys(found)).toEqual([key])
  expect(found[key]?.[0]).toMatch(sentence)
})

test('namesakes of one unit are told apart by their phones; without phones they are taken for one', () => {
  const lines = [line(1, { 建议人: text('张三') }), line(2, { 建议人: text('张三') })]
  expect(wrong(lines)).toEqual({})
  const without = header.filter((name) => name !== '联系电话')
  const bare = lines.map(({ line: at, cells }) => ({
    line: at,
    cells: new Map([...cells].filter(([name]) => name !== '联系电话')),
  }))
  expect(Object.keys(wrong(bare, without))).toEqual(['persons'])
})

test('a check whose column the call does not have is not claimed', () => {
  const keys = checkTable({ header: ['序号', '项目名称', '合作国别、地区', '建议单位'], lines: [] }, []).map(
    ({ key }) => key,
  )
  expect(keys).toEqual(['rows', 'numbers', 'filled', 'titles', 'formulas'])
  expect(wrong([])).toEqual({ rows: ['表头之下没有建议'] })
})

import { expect, test } from 'vitest'
import { compareSheet, type EditedRow } from '@/lib/batch/sheet-comparison'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const columns = columnsOf(form)
const headings = columns.map(({ header }) => header)
const portal = ['甲课题', '乙课题', '丙课题'].map((title, i) => ({
  id: `id-${i + 1}`,
  number: i + 1,
  remark: i === 0 ? '已核' : '',
  suggestion: sampleSuggestion(form, { title, proposer: `张${i}`, phone: `1380000000${i}` }),
}))

/** The sheet as it was exported, each row changed by `change`. */
const sheet = (change: Record<number, Record<string, string>> = {}, order = [1, 2, 3]): EditedRow[] =>
  order.map((number, i) => {
    const row = portal[number - 1]
    if (!row) throw new Error('no such row')
    const cells = columns.map((column) => [column.header, String(column.cell(row))] as const)
    return { line: 5 + i, cells: new Map([...cells, ...Object.entries(change[number] ?? {})]) }
  })
const compare = (rows: EditedRow[], header = headings) => compareSheet(columns, portal, { header, rows })
const same = { cells: [], lostColumns: [], lostRows: [], strangeLines: [], order: null, remarks: [] }

test('what came back as it went out is the same; amounts by their value, spaces do not count', () => {
  expect(compare(sheet())).toEqual(same)
  expect(compare(sheet({ 1: { '总投入（万元）': '1,200.00', 建议单位: ' 示例大学（测试） ' } }))).toEqual(same)
})

test('each changed cell is named, with both values', () => {
  const { cells } = compare(
    sheet({ 2: { 联系电话: '1.38E+10', '总投入（万元）': '1200.01' }, 3: { 项目名称: '丙课题（改）' } }),
  )
  expect(cells).toEqual([
    { number: 2, title: '乙课题', header: '总投入（万元）', sheet: '1200.01', portal: '1200' },
    { number: 2, title: '乙课题', header: '联系电话', sheet: '1.38E+10', portal: '13800000001' },
    { number: 3, title: '丙课题', header: '项目名称', sheet: '丙课题（改）', portal: '丙课题' },
  ])
})

test.each([
  ['rows that were moved with their numbers', sheet({}, [3, 1, 2]), ['id-3', 'id-1', 'id-2']],
  [
    'rows that were moved and numbered anew',
    sheet({ 3: { 序号: '1' }, 1: { 序号: '2' }, 2: { 序号: '3' } }, [3, 1, 2]),
    ['id-3', 'id-1', 'id-2'],
  ],
  ['numbers changed where the rows stand', sheet({ 1: { 序号: '3' }, 3: { 序号: '1' } }), ['id-3', 'id-2', 'id-1']],
  ['two rows of one number say nothing', sheet({ 1: { 序号: '2' } }), null],
])('the order: %s', (_how, rows, order) => {
  const found = compare(rows)
  expect(found.order).toEqual(order)
  expect(found.cells).toEqual([])
})

test('lost, added and doubled rows are named, and no order is taken from them', () => {
  const [first, second] = sheet()
  if (!first || !second) throw new Error('no rows')
  const stranger = { line: 9, cells: new Map([['项目名称', '别的课题']]) }
  expect(compare([second, first, stranger])).toMatchObject({
    lostRows: ['3.丙课题'],
    strangeLines: [{ line: 9, title: '别的课题' }],
    order: null,
  })
  expect(compare([first, first, second]).strangeLines).toHaveLength(2)
})

test('two suggestions of one name are told apart by their people', () => {
  const twins = portal.map((row) => ({ ...row, suggestion: { ...row.suggestion, title: '同名课题' } }))
  const rows = twins.map((row, i) => ({
    line: 5 + i,
    cells: new Map(columns.map((column) => [column.header, String(column.cell(row))])),
  }))
  expect(compareSheet(columns, twins, { header: headings, rows: rows.toReversed() }).order).toEqual([
    'id-3',
    'id-2',
    'id-1',
  ])
})

test('a column that is gone is said once; remarks are read only where there is their column', () => {
  const rows = sheet({ 2: { 备注: '联合申报' } })
  expect(
    compare(
      rows,
      headings.filter((header) => header !== '联系电话'),
    ),
  ).toEqual({ ...same, lostColumns: ['联系电话'] })
  expect(compare(rows, [...headings, '备注']).remarks).toEqual([
    { id: 'id-1', title: '甲课题', sheet: '', portal: '已核' },
    { id: 'id-2', title: '乙课题', sheet: '联合申报', portal: '' },
  ])
})

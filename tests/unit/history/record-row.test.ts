import { expect, test } from 'vitest'
import { guessMapping } from '@/lib/history/column-guess'
import { columnName } from '@/lib/history/labels'
import { readRecord } from '@/lib/history/record-row'

const sample = (...rows: string[][]) => rows.map((cells, i) => ({ row: i + 1, cells }))

test('finds the headers under a title of the list, and does not take 序号 for a number', () => {
  const guess = guessMapping(
    sample(
      ['2024年省重点研发计划（国际科技合作）立项清单'],
      ['序号', '项目编号', '项目名称', '承担单位（盖章）', '项目 负责人', '立项年度', '备注'],
      ['1', 'SD-1', '海水淡化膜', '示例大学', '测试人', '2024', ''],
    ),
  )
  expect(guess).toEqual({
    headerRow: 2,
    columns: { identifier: 1, title: 2, organisation: 3, person: 4, year: 5, summary: null },
  })
})

test.each([
  [
    ['id', 'title', 'organisation', 'person', 'year', 'abstract'],
    [0, 1, 2, 3, 4, 5],
  ],
  [
    ['建议人', '建议单位', '项目名称', '项目概述'],
    [null, 2, 1, 0, null, 3],
  ],
  [
    ['立项编号', '课题名称', '依托单位', '主持人', '年份'],
    [0, 1, 2, 3, 4, null],
  ],
])('%j', (headers, expected) => {
  expect(Object.values(guessMapping(sample(headers)).columns)).toEqual(expected)
})

test('without headers nothing is guessed', () => {
  const { headerRow, columns } = guessMapping(sample(['甲', '乙'], ['1', '2']))
  expect([headerRow, ...Object.values(columns)]).toEqual([0, null, null, null, null, null, null])
})

const columns = { identifier: 0, title: 1, organisation: 2, person: null, year: 3, summary: null }
const read = (...cells: string[]) => readRecord({ row: 1, cells }, { headerRow: 0, columns })
const keyOf = (...cells: string[]) => Reflect.get(read(...cells), 'key')

test('a row is known again by its number, however that is spelt and whatever else was corrected', () => {
  expect(keyOf('SD2024-001', '甲', '某大学')).toBe(keyOf('ｓｄ2024 001', '甲的新名称', '某学院'))
  expect(keyOf('SD2024-001', '甲')).not.toBe(keyOf('SD2024-002', '甲'))
})

test('without a number it is known by title, organisation and year', () => {
  expect(keyOf('', '甲（乙）', '某大学', '2023')).toBe(keyOf('', '甲(乙)', '某大学', '2023年'))
  expect(keyOf('', '甲', '某大学', '2023')).not.toBe(keyOf('', '甲', '某大学', '2024'))
  expect(keyOf('', '甲', '某大学', '2023')).not.toBe(keyOf('', '甲', '某学院', '2023'))
})

test.each([
  ['2024', 2024],
  ['2024年', 2024],
  ['2024-05-01', 2024],
  ['二〇二四年度', 2024],
  ['二零一九年', 2019],
  ['第二批2024年', 2024],
  ['45413', 2024],
  ['45291.75', 2023],
  ['45292', 2024],
  ['', null],
])('year %j is %j', (text, year) => {
  expect(read('', '甲', '', text)).toMatchObject({ year })
})

test.each([
  [['1', '', '某大学'], '没有项目名称'],
  [['1', '——', '某大学'], '项目名称中没有文字'],
  [['1', '题'.repeat(501)], '项目名称过长：501 个字符，最多 500 个，可能是列对应有误'],
  [['1', '海\uFFFD膜'], '项目名称含有无法识别的字符，可能是文件编码有误'],
  [['1', '甲', '', '待定'], '年度“待定”不是年份'],
  [['1', '甲', '', '20245'], '年度“20245”不是年份'],
  [['1', '甲', '', '1949'], '年度“1949”不是年份'],
  [['1', '甲', '', '99999'], '年度“99999”不是年份'],
])('%j is not taken', (cells, fault) => {
  expect(read(...cells)).toEqual({ fault })
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

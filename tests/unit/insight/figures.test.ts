import { expect, test } from 'vitest'
import type { Fact, TextFacts } from '@/lib/insight/facts'
import { arrivalsFigure } from '@/lib/insight/figures/arrivals'
import { bandsFigure } from '@/lib/insight/figures/bands'
import { citiesFigure } from '@/lib/insight/figures/city-tiles'
import { clauseName, clausesFigure } from '@/lib/insight/figures/clauses'
import { fieldsFigure } from '@/lib/insight/figures/fields'
import { levelsFigure } from '@/lib/insight/figures/levels'
import { progressFigure } from '@/lib/insight/figures/progress'
import { sumsFigure } from '@/lib/insight/figures/sums'
import { cities } from '@/lib/insight/form/cities'
import { type Figure, markAt } from '@/lib/insight/form/figure'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { policyClauses } from '@/lib/policy/clauses'
import departments from '@/prisma/departments.json' with { type: 'json' }

const text = (given: Partial<TextFacts> = {}): TextFacts => ({
  category: '日韩',
  industry: '新能源',
  levels: ['4>6'],
  clauses: [],
  total: 120_000,
  support: 30_050,
  ...given,
})
const fact = (departmentId: string, state: SuggestionState): Fact => ({
  departmentId,
  state,
  arrivedAt: new Date(),
  text: null,
})
const valueAt = (figure: Figure, row: string, column: string) => markAt(figure, row, column)?.value

test('category and industry cross, empty crossings too', () => {
  const figure = fieldsFigure(
    [text(), text(), text({ industry: '新材料' })],
    ['日韩', '港澳台地区'],
    ['新能源', '新材料'],
  )
  expect(figure.marks.map(({ row, column, value }) => [row, column, value])).toEqual([
    ['日韩', '新能源', 2],
    ['日韩', '新材料', 1],
    ['港澳台地区', '新能源', 0],
    ['港澳台地区', '新材料', 0],
  ])
  expect(markAt(figure, '日韩', '新材料')?.find).toEqual({ category: '日韩', industry: '新材料' })
})

test('a step of maturity counts suggestions, and leads to those that make it', () => {
  const figure = levelsFigure([text({ levels: ['4>6', '10>13'] }), text()])
  expect(figure.rows).toEqual(['4 功能级', '10 销售级'])
  expect(markAt(figure, '4 功能级', '6 正样级')).toMatchObject({ value: 2, find: { levels: '4>6' } })
  expect(valueAt(figure, '10 销售级', '13 回报级')).toBe(1)
})

test('amounts fall in their band, its lower end included', () => {
  const figure = bandsFigure([9_999, 10_000, 29_999, 300_000, null].map((total) => text({ total })))
  expect(figure.marks.map(({ value }) => value)).toEqual([1, 2, 0, 0, 0, 1])
})

test('sums of money are exact', () => {
  const figure = sumsFigure([text({ total: 10 }), text({ total: 20 }), text({ total: null })], ['日韩', '港澳台地区'])
  expect(valueAt(figure, '日韩', '项目计划总投入')).toBe(0.3)
  expect(valueAt(figure, '日韩', '建议省财政支持')).toBe(901.5)
  expect(valueAt(figure, '港澳台地区', '建议省财政支持')).toBe(0)
})

test('a department’s stages add up to its whole; withdrawn and drafts are in none', () => {
  const facts = [fact('a', 'SUBMITTED'), fact('a', 'SCREENING'), fact('a', 'ADOPTED'), fact('b', 'DECLINED')]
  const own = ['a', 'b', 'c'].map((id) => ({ id, code: id, name: `部门${id}` }))
  const figure = progressFigure(facts, own)
  expect(figure.columns.map((column) => valueAt(figure, '部门a', column))).toEqual([1, 0, 0, 0, 2, 3])
  expect(markAt(figure, '部门a', '已报送')?.find).toEqual({ department: 'a', stage: 'delivered' })
  expect(figure.note).toContain('1 个主管部门还没有建议')
})

test('every one of the 16 cities has a tile of its own and a department', () => {
  const codes = departments.filter(({ kind }) => kind === 'CITY').map(({ code }) => code)
  expect(cities.map(({ code }) => code).sort()).toEqual(codes.sort())
  expect(new Set(cities.map(({ column, row }) => `${column},${row}`)).size).toBe(16)
  const figure = citiesFigure([fact('j', 'SUBMITTED')], [{ id: 'j', code: 'jinan', name: '济南市科学技术局' }])
  expect(figure.marks.filter(({ value }) => value > 0)).toEqual([
    { row: '济南', column: '建议', value: 1, find: { department: 'j' } },
  ])
})

test('clauses that nobody answers come first; measures are no tasks to answer', () => {
  const tasks = policyClauses.filter(({ isMeasure }) => !isMeasure)
  const [first] = tasks
  if (!first) throw new Error('no clauses')
  const figure = clausesFigure([text({ clauses: [first.key] }), text({ clauses: [first.key, 'gone'] })], policyClauses)
  expect(new Set(figure.rows).size).toBe(tasks.length)
  expect(markAt(figure, clauseName(first), '响应的建议（份）')).toMatchObject({ value: 2, find: { clause: first.key } })
  expect(figure.rows.at(-1)).toBe(clauseName(first))
  expect(figure.note).toContain(`${tasks.length} 条任务中，${tasks.length - 1} 条`)
})

const instant = (text: string) => new Date(`${text}+08:00`)

test('arrivals by day in Shanghai, against the day as far from the earlier end', () => {
  const running = {
    arrivals: [instant('2026-11-01T00:30:00'), instant('2026-11-03T23:30:00')],
    opensAt: instant('2026-11-01T09:00:00'),
    closesAt: instant('2026-11-10T17:00:00'),
    now: instant('2026-11-03T12:00:00'),
  }
  const earlier = {
    id: 'e',
    title: '2025',
    closesAt: instant('2025-11-28T09:00:00'),
    arrivals: [instant('2025-11-19T10:00:00'), instant('2025-11-21T23:59:00'), instant('2025-11-27T10:00:00')],
  }
  const figure = arrivalsFigure(running, earlier, '')
  expect(figure.rows).toEqual(['2026-11-01', '2026-11-02', '2026-11-03'])
  expect(figure.rows.map((row) => figure.columns.map((column) => valueAt(figure, row, column)))).toEqual([
    [1, 1, 1],
    [0, 1, 1],
    [1, 2, 2],
  ])
  expect(markAt(figure, '2026-11-03', '上次征集同期累计')?.find).toEqual({ call: 'e', to: '2025-11-21' })
  expect(arrivalsFigure(running, null, '').columns).toEqual(['当日新增', '累计'])
})

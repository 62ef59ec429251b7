import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordered, orderRules } from '@/lib/batch/order'

const lists = { categories: ['上合组织成员国', '日韩'], industries: ['新能源', '新材料'] }
const row = (organisation: string, category = '日韩', industry = '新能源') => ({
  organisation,
  category,
  industry,
  title: organisation,
})
const names = (rows: { organisation: string }[]) => rows.map(({ organisation }) => organisation)

test('by pinyin, not by code point: 青岛 after 济南 and before 烟台, numbers by value', () => {
  const rows = ['烟台大学', '青岛大学', '济南大学', '第10所', '第9所'].map((name) => row(name))
  expect(names(ordered(rows, 'organisation', lists))).toEqual(['第9所', '第10所', '济南大学', '青岛大学', '烟台大学'])
})

test('by category as the call lists them, what it does not list last; one rule after the other nests', () => {
  const rows = [row('乙', '日韩'), row('甲', '其他'), row('丙', '上合组织成员国'), row('甲', '日韩')]
  const nested = ordered(ordered(rows, 'organisation', lists), 'category', lists)
  expect(nested.map(({ category, organisation }) => category + organisation)).toEqual([
    '上合组织成员国丙',
    '日韩甲',
    '日韩乙',
    '其他甲',
  ])
})

test('no rule loses or doubles anything, and sorting twice changes nothing', () => {
  const some = fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }).map((name) => row(name)))
  fc.assert(
    fc.property(some, fc.constantFrom(...orderRules), (rows, rule) => {
      const once = ordered(rows, rule, lists)
      expect(once).toHaveLength(rows.length)
      expect(new Set(once)).toEqual(new Set(rows))
      expect(ordered(once, rule, lists)).toEqual(once)
    }),
    { numRuns: 100 },
  )
})

import { describe, expect, test } from 'vitest'
import { type CallOptions, options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { OptionsInput } from '@/lib/suggestion/options-input'

type Typed = Record<string, string>

/** What the editor sends for options that nobody touched. */
function typedFrom(options: CallOptions): Typed {
  const lists: Record<string, Record<string, string>[]> = {
    categories: options.categories.map((one) => ({ ...one, countries: one.countries.join('、') })),
    industries: options.industries.map((one) => ({ value: one.value, needsText: one.needsText ? 'yes' : '' })),
    projectTypes: options.projectTypes.map((one) => ({ value: one.value, asks: one.asks ?? '' })),
    intakeSubtypes: options.intakeSubtypes.map((value) => ({ value })),
    columns: columnsOf(formOf(options)).map(({ key }) => ({ value: key })),
  }
  const rows = Object.entries(lists).flatMap(([list, all]) =>
    all.flatMap((row, at) =>
      Object.entries({ ...row, order: String(at + 1) }).map(([key, value]) => [`${list}.${at}.${key}`, value]),
    ),
  )
  return {
    ...Object.fromEntries(rows),
    mostTechnologies: String(options.mostTechnologies),
    shortestTitle: String(options.titleLength.min),
    longestTitle: String(options.titleLength.max),
    overviewLimit: String(options.overviewLimit),
  }
}
const typed = typedFrom(options2026)
const faults = (given: Typed) => OptionsInput.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

test.each([options2025, options2026])('what nobody touched comes back as it was', (options) => {
  expect(OptionsInput.parse(typedFrom(options))).toEqual({ ...options, year: 0 })
})

test('rows stand in the order of their numbers; an emptied row is gone', () => {
  const moved = {
    ...typed,
    'categories.4.order': '0.5',
    'categories.1.value': '',
    'categories.1.help': '',
    'categories.1.countries': '',
  }
  expect(OptionsInput.parse(moved).categories.map(({ value }) => value)).toEqual([
    ...['港澳台地区', '上合组织成员国', '创新领先国家', '“一带一路”共建国家'],
  ])
})

test('an added row is taken, countries apart', () => {
  const added = { ...typed, 'categories.5.value': '多边科技合作', 'categories.5.countries': '日本, 韩国；新加坡' }
  expect(OptionsInput.parse(added).categories.at(-1)).toEqual({
    ...{ value: '多边科技合作', help: '', countries: ['日本', '韩国', '新加坡'] },
  })
})

test('columns of one’s own are kept, in their order', () => {
  const few = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('columns.')))
  expect(OptionsInput.parse(few).columns).toBeNull()
  const own = { ...few, 'columns.0.value': 'title', 'columns.1.value': 'number' }
  expect(OptionsInput.parse(own).columns).toEqual(['title', 'number'])
  expect(faults({ ...few, 'columns.0.value': 'no-such-column' })).toEqual(['columns'])
})

describe('every fault at once, at the row where it was typed', () => {
  test('names missing, doubled and too long; counts out of range', () => {
    const wrong = {
      ...typed,
      'categories.0.value': ' ',
      'categories.2.value': '日韩',
      'industries.3.value': '长'.repeat(61),
      mostTechnologies: '0',
      shortestTitle: '二',
    }
    expect(faults(wrong)).toEqual([
      ...['mostTechnologies', 'shortestTitle', 'categories.0.value', 'categories.2.value', 'industries.3.value'],
    ])
  })
  test('names that are one folder on Windows', () => {
    expect(faults({ ...typed, 'categories.0.value': 'Asean', 'categories.1.value': 'ASEAN' })).toEqual([
      'categories.1.value',
    ])
  })
  test('a list without a row', () => {
    const none = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('industries.')))
    expect(faults(none)).toEqual(['industries'])
  })
  test('a shortest title above the longest', () => {
    expect(faults({ ...typed, shortestTitle: '50', longestTitle: '40' })).toEqual(['longestTitle'])
  })
})

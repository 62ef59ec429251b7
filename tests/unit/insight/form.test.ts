import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterFrom, filterQuery } from '@/lib/insight/form'

const back = (query: string) => filterFrom(Object.fromEntries(new URLSearchParams(query)))
const empty = filterFrom({})

test('what an address cannot say counts as not said', () => {
  const nonsense = { call: 'x', stage: 'draft', from: '2026-13-40', levels: '14>2', band: '1.5', readable: 'perhaps' }
  expect(filterFrom(nonsense)).toEqual(empty)
  expect(filterFrom({ category: ['日韩', '港澳台地区'] }).category).toBe('日韩')
})

test('a filter comes back from its address', () => {
  const filters = fc.record({
    call: fc.option(fc.uuid()),
    stage: fc.constantFrom(null, 'returned' as const, 'delivered' as const),
    department: fc.option(fc.uuid()),
    from: fc.constantFrom(null, '2026-02-28'),
    category: fc.constantFrom('', '“一带一路”共建国家'),
    levels: fc.constantFrom(null, '4>13'),
    band: fc.option(fc.integer({ min: 0, max: 9 })),
    readable: fc.boolean(),
  })
  fc.assert(
    fc.property(filters, (given) => {
      expect(back(filterQuery(given))).toEqual({ ...empty, ...given })
    }),
  )
})

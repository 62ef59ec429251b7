import { expect, test } from 'vitest'
import { filterFrom, filterQuery, searchWhere } from '@/lib/review/queue-filter'

const id = '019a0000-0000-7000-8000-000000000001'

test('an address and its filter say the same', () => {
  const query = `call=${id}&tab=returned&q=${encodeURIComponent('钠离子 电池')}&category=${encodeURIComponent('日韩')}&held=none&sort=title`
  const filter = filterFrom(Object.fromEntries(new URLSearchParams(query)))
  expect(filter).toMatchObject({
    call: id,
    tab: 'returned',
    q: '钠离子 电池',
    category: '日韩',
    held: 'none',
    sort: 'title',
  })
  expect(new URLSearchParams(filterQuery(filter))).toEqual(new URLSearchParams(query))
})

test('what the address says wrongly counts as not said', () => {
  const plain = filterFrom({})
  expect(
    filterFrom({ tab: 'x', sort: ['y'], call: '1', after: "'", held: 'z', q: 'a'.repeat(101), other: '1' }),
  ).toEqual(plain)
  expect(filterQuery(plain)).toBe('')
})

test('another filter begins at its first page', () => {
  const filter = filterFrom({ after: id, tab: 'all' })
  expect(filterQuery(filter)).toBe('tab=all')
  expect(filterQuery(filter, { before: id })).toBe(`tab=all&before=${id}`)
})

test.each([
  ['电池', ['电池'], ['电池']],
  ['钠离子 ai', ['钠离', '离子', 'ai'], ['钠离子', 'ai']],
  ['池', undefined, ['池']],
  ['100%_\\', ['10', '00', '0%', '%_', '_\\'], ['100\\%\\_\\\\']],
])('%s is looked for by pairs and as it stands', (q, pairs, words) => {
  const where = searchWhere(q)
  expect(where.pairs).toEqual(pairs && { hasEvery: pairs })
  expect(where.AND).toEqual(words.map((word) => ({ text: { contains: word } })))
})

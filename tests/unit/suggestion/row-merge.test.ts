import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedRows } from '@/lib/suggestion/row-merge'

test.each([
  ['reordered', ['a', 'b'], ['a', 'b'], ['b', 'a'], ['b', 'a']],
  ['added by both', ['a', 'x'], ['a'], ['a', 'y'], ['a', 'y', 'x']],
  ['removed by another', ['b'], ['a', 'b'], ['b', 'a'], ['b']],
  ['removed here', ['a', 'b', 'x'], ['a', 'b'], ['a'], ['a', 'x']],
  ['the same change twice', ['a', 'y'], ['a'], ['a', 'y'], ['a', 'y']],
])('%s', (_name, stored, was, rows, expected) => {
  expect(mergedRows(stored, was, rows)).toEqual(expected)
})

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))

test('nobody loses a row that nobody removed, and none comes twice', () => {
  fc.assert(
    fc.property(ids, ids, ids, (stored, was, rows) => {
      const merged = mergedRows(stored, was, rows)
      expect(new Set(merged).size).toBe(merged.length)
      for (const id of stored) if (rows.includes(id) || !was.includes(id)) expect(merged).toContain(id)
      for (const id of rows) if (!was.includes(id)) expect(merged).toContain(id)
      expect(mergedRows(merged, was, rows)).toEqual(merged)
    }),
  )
})

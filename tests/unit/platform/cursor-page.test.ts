import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atCursor, cursorPage } from '@/lib/platform/cursor-page'

type Place = { after: string | null; before: string | null }

/** What Prisma answers to such a question about these rows. */
function answer(rows: { id: string }[], place: Place, size: number) {
  const { take, cursor, skip = 0 } = { skip: 0, cursor: undefined, ...atCursor(place, size) }
  const at = cursor ? rows.findIndex(({ id }) => id === cursor.id) : take < 0 ? rows.length - 1 : 0
  return take < 0
    ? rows.slice(Math.max(0, at - skip + 1 + take), Math.max(0, at - skip + 1))
    : rows.slice(at + skip, at + skip + take)
}

test('leafed through to its end and back, every row is seen once and in its order, and the ends are known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 5 }), (count, size) => {
      const rows = Array.from({ length: count }, (_, i) => ({ id: `row-${i}` }))
      const page = (place: Place) => cursorPage(answer(rows, place, size), place, size)
      const seen: string[][] = []
      let shown = page({ after: null, before: null })
      expect(shown.previous).toBeNull()
      for (;;) {
        seen.push(shown.rows.map(({ id }) => id))
        if (shown.next === null) break
        shown = page({ after: shown.next, before: null })
      }
      expect(seen.flat()).toEqual(rows.map(({ id }) => id))
      while (shown.previous !== null) {
        seen.pop()
        shown = page({ after: null, before: shown.previous })
        expect(shown.rows.map(({ id }) => id)).toEqual(seen.at(-1))
      }
      expect(seen).toHaveLength(1)
    }),
  )
})

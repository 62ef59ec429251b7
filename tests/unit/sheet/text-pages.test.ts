import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestCell } from '@/lib/sheet/table-rows'
import { TextPages } from '@/lib/sheet/text-pages'

test('texts come back by their numbers, those at the end of a page too', () => {
  const long = fc.nat({ max: longestCell }).map((length) => '项'.repeat(length))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), long), { maxLength: 200 }), (texts) => {
      const pages = new TextPages()
      for (const text of texts) pages.add(text)
      expect(texts.map((_, number) => pages.get(number))).toEqual(texts)
      expect([pages.get(texts.length), pages.get(Number.NaN)]).toEqual(['', ''])
    }),
    { numRuns: 30, examples: [[['', '', '项']]] },
  )
})

test('a text that no cell may hold is cut where cells are cut', () => {
  const pages = new TextPages()
  pages.add('a'.repeat(2 * longestCell))
  expect(pages.get(0)).toHaveLength(longestCell)
})

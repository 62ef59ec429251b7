import { expect, test } from 'vitest'
import { searchFrom } from '@/lib/search/form'
import { soughtIn, whyNotSought } from '@/lib/search/words'

test('a word of two characters is settled by its pair, every other needs a look', () => {
  expect(soughtIn('储能 钠离子 x 储能')).toEqual({
    words: ['储能', '钠离子', 'x'],
    pairs: ['储能', '钠离', '离子'],
    unsettled: ['钠离子', 'x'],
  })
})

test.each(['', '钠', '钠 离'])('“%s” has no pair to look for', (query) => {
  expect(whyNotSought(soughtIn(query))?.code).toBe('search-too-short')
})

test('an address says what it can, and no more', () => {
  expect(searchFrom({ q: ' 储能 ', source: 'all', call: '1', after: "0~'; DROP" })).toEqual({
    ...searchFrom({}),
    q: '储能',
  })
})

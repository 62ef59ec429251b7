import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '@/lib/word-count/rules'

test.each([
  ['', 0],
  [' \n\t\u3000\u00a0', 0],
  ['中文', 2],
  ['你好，世界！', 6],
  ['“引进来”', 5],
  ['——……', 4],
  ['hello', 1],
  ['hello world', 2],
  ['hello\nworld', 2],
  ['hello,world', 1],
  ["don't", 1],
  ['don’t', 1],
  ['3.14', 1],
  ['30%', 1],
  ['TRL-5', 1],
  ['2026年', 2],
  ['采用CO2捕集', 5],
  ['A B C', 3],
  ['中A文', 3],
  ['中 文', 2],
  ['中,文', 3],
  ['ＡＢＣ', 3],
  ['１２３', 3],
  ['（一）', 3],
  ['①②', 2],
  ['㎡', 1],
  ['𠀀𠀁', 2],
  ['カタカナ', 4],
  ['한국어 과학', 2],
  ['µm', 1],
  ['😀', 1],
  ['中😀文', 3],
  ['e\u0301a', 1],
  ['第1级（报告级）', 8],
  ['5 G', 2],
  ['5G基站', 3],
  ['https://example.test/a?b=1', 1],
  ['中\u200b文', 2],
  ['a—b', 3],
])('%j has %d 字', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('Chinese text counts its characters whatever spaces and lines divide it', () => {
  const han = fc.array(fc.constantFrom(...'科技合作项目指南建议，。；“”'))
  fc.assert(
    fc.property(han, fc.constantFrom('', ' ', '\n', '\u3000'), (characters, gap) => {
      expect(countWords(characters.join(gap))).toBe(characters.length)
    }),
  )
})

test('two texts with a space between count as their sum', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b))
    }),
  )
})

test('10,000 characters take less than a millisecond', () => {
  const text = '国际科技合作TRL-5，'.repeat(1000).slice(0, 10_000)
  for (let i = 0; i < 50; i += 1) countWords(text)
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now()
    countWords(text)
    return performance.now() - start
  })
  expect(times.sort((a, b) => a - b)[10]).toBeLessThan(1)
})

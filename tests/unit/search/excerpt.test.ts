import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptsOf, marked, type Piece, spansOf } from '@/lib/search/form/excerpt'

const shown = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test.each([
  ['钠离子储能电池', ['储能'], '钠离子[储能]电池'],
  ['储能与储能', ['储能'], '[储能]与[储能]'],
  ['锂电池组', ['锂电池', '电池组'], '[锂电池组]'],
  ['ＡＩ芯片与ai', ['ai'], '[ＡＩ]芯片与[ai]'],
  ['面积5㎡以上', ['m2'], '面积5[㎡]以上'],
  ['第一行\n  第二行', ['行 第'], '第一[行\n  第]二行'],
  ['𠮷野家𠮷', ['𠮷'], '[𠮷]野家[𠮷]'],
  ['没有', ['储能'], '没有'],
])('%s, looked through for %j', (text, words, expected) => {
  expect(shown(marked(text, words))).toBe(expected)
})

const long = `${'前'.repeat(100)}储能${'中'.repeat(200)}电池${'间'.repeat(11)}储能${'后'.repeat(100)}储能`

test('of a long text the surroundings of the first hits are shown', () => {
  const excerpts = excerptsOf(long, ['储能', '电池'], { around: 5, most: 2 })
  expect(excerpts.map(shown)).toEqual(['前前前前前[储能]中中中中中', '中中中中中[电池]间间间间间'])
})

test('hits close to each other share their surroundings', () => {
  expect(excerptsOf(long, ['储能', '电池'], { around: 20, most: 2 }).map(shown)[1]).toContain('[电池]间间')
  expect(excerptsOf(long, ['储能', '电池'], { around: 20, most: 2 })[1]?.filter(({ hit }) => hit)).toHaveLength(2)
})

const text = fc.string({ unit: fc.constantFrom('钠', '离', '子', 'Ａ', 'a', '㎡', ' ', '\n', '𠮷', 'ﬁ') })
const words = fc.array(fc.constantFrom('钠离', '离子', 'a', 'm2', '𠮷', 'fi', '子'), { maxLength: 3 })

test('nothing of a text is lost or doubled by marking it, and spans neither touch nor overlap', () => {
  fc.assert(
    fc.property(text, words, (given, sought) => {
      expect(
        marked(given, sought)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(given)
      const spans = spansOf(given, sought)
      for (const [i, span] of spans.entries()) {
        expect(span.to).toBeGreaterThan(span.from)
        expect(span.from).toBeGreaterThan(spans[i - 1]?.to ?? -1)
      }
      for (const parts of excerptsOf(given, sought, { around: 3 }))
        expect(given).toContain(parts.map((one) => one.text).join(''))
    }),
  )
})

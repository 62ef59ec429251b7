import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, linesOf } from '@/lib/pdf/lines'

const size = 10
const inWidth = (text: string, width: number) => linesOf([{ text }], { size, width })
const textOf = ({ runs }: Line) => runs.map(({ text }) => text).join('')
const wrapped = (text: string, width: number) => inWidth(text, width).map(textOf)

test('Chinese text fills the line, and a foreign word goes whole to the next', () => {
  expect(wrapped('面向先进制造业', 40)).toEqual(['面向先进', '制造业'])
  expect(wrapped('采用 electrolyte 界面', 60)).toEqual(['采用 ', 'electrolyte ', '界面'])
})

test('no mark that closes begins a line, none that opens ends it', () => {
  expect(wrapped('新能源材料，装备', 50)).toEqual(['新能源材', '料，装备'])
  expect(wrapped('用于储能（氢能）', 50)).toEqual(['用于储能', '（氢能）'])
  expect(wrapped('共建“一带一路”', 40)).toEqual(['共建“一', '带一路”'])
  expect(wrapped('面面面2026 ℃', 60)).toEqual(['面面面', '2026 ℃'])
  expect(wrapped('km2026“ 面。', 60)).toEqual(['km2026', '“ 面。'])
})

test('a word or address longer than the line is cut where the line is full, and nothing is lost', () => {
  const address = `https://example.test/${'a'.repeat(200)}`
  const lines = inWidth(`见${address}。`, 80)
  expect(lines.map(textOf).join('')).toBe(`见${address}。`)
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(80.001)
})

test('line ends are kept, tabs are spaces, an empty text is one empty line', () => {
  expect(wrapped('一\r\n\n二\t三', 100)).toEqual(['一', '', '二 三'])
  expect(wrapped('', 100)).toEqual([''])
})

test('a look ends and begins within a line', () => {
  const [line] = linesOf([{ text: '相' }, { text: '同', underline: true }, { text: '文字' }], { size, width: 100 })
  expect(line?.runs.map(({ text, look }) => [text, look.underline ?? false])).toEqual([
    ['相', false],
    ['同', true],
    ['文字', false],
  ])
})

const closing = '，。、；：？！）》」』】”%℃'
const opening = '（《「『【“'
const pieces = fc.constantFrom(
  '面',
  '向',
  '储能',
  '，',
  '。',
  '；',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '、',
  '2026',
  'CO₂',
  ' ',
  'km',
  '℃',
)

test('whatever the text: all of it, in lines that fit, broken where it may be', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), fc.integer({ min: 60, max: 200 }), (parts, width) => {
      const text = parts.join('')
      const lines = inWidth(text, width)
      expect(lines.map(textOf).join('')).toBe(text)
      expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width + 0.001)
      // Marks that follow each other without end cannot all be kept off the edges.
      if (new RegExp(`[${closing}${opening} ]{3}`).test(text)) return
      for (const [i, line] of lines.map(textOf).entries()) {
        if (i > 0) expect(closing).not.toContain(line[0])
        if (i < lines.length - 1) expect(opening).not.toContain(line.trimEnd().at(-1))
      }
    }),
    { numRuns: 500 },
  )
})

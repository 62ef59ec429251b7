import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, normaliseInto } from '@/lib/screening/normalisation'

const compared = (text: string) => String.fromCharCode(...normalise(text).units)

describe('what disguises a text changes nothing', () => {
  const plain = '面向2025年的人工智能关键技术CO2捕集'
  test.each([
    ['zero-width characters', [...plain].join('\u200b')],
    ['private-use characters', [...plain].join('\ue123')],
    ['variation selectors and overlays', [...plain].join('\ufe0f\u0336')],
    ['blank letters', [...plain].join('\u3164\u2800\u115f')],
    ['full width', plain.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['traditional characters', '面向2025年的人工智能關鍵技術CO2捕集'],
    ['Cyrillic and Greek letters', '面向2025年的人工智能关键技术СΟ2捕集'],
    ['mathematical letters', '面向2025年的人工智能关键技术𝐂𝕆2捕集'],
    ['radicals', '⾯向2025年的⼈⼯智能关键技术CO2捕集'],
    ['Chinese digits', '面向二〇二五年的人工智能关键技术CO₂捕集'],
    ['punctuation and spaces', ' 面向“2025”年的、人工智能——关键\n技术：CO2 捕集。'],
  ])('%s', (_, disguised) => {
    expect(compared(disguised)).toBe(compared(plain))
  })
})

test('different words stay different', () => {
  expect(compared('东北道教史')).not.toBe(compared('湖北道教史'))
})

test('hidden characters are counted, ordinary punctuation is not', () => {
  expect(normalise('人\u200b工\ue000智，能 。').hidden).toBe(2)
})

test('each unit leads back to the character it came from', () => {
  const text = '（㎏）𝐀人\u200b工'
  const { units, from, to } = normalise(text)
  expect([...units].map((_, i) => text.slice(from[i], to[i]))).toEqual(['㎏', '㎏', '𝐀', '人', '工'])
})

test('offsets rise, stay inside the text, and both ways of folding agree', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { units, from, to } = normalise(text)
      const room = new Uint16Array(text.length * 18)
      expect([...room.subarray(0, normaliseInto(text, room, 0))]).toEqual([...units])
      for (let i = 0; i < units.length; i++) {
        expect(units[i]).not.toBe(0)
        expect(from[i]).toBeLessThan(to[i] ?? 0)
        expect(to[i]).toBeLessThanOrEqual(text.length)
        if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0)
      }
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(compared(compared(text))).toBe(compared(text))
    }),
    { examples: [['貳零贰五'], ['ﷺ½㎏'], ['İıŒ']] },
  )
})

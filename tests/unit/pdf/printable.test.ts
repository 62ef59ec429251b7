import { expect, test } from 'vitest'
import { signsOf } from '@/lib/pdf/printable'

const printed = (text: string) =>
  signsOf(text, 'regular')
    .map((sign) => sign.text)
    .join('')

/** Every character of a double-byte coding, by the platform's own table. */
function charactersOf(coding: string, first: number, second: number): string[] {
  const decoder = new TextDecoder(coding)
  const found: string[] = []
  for (let high = first; high <= 0xfe; high += 1)
    for (let low = second; low <= 0xfe; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low))
      if (/^[\p{Script=Han}\p{P}\p{S}\p{N}\p{L}]$/u.test(text)) found.push(text)
    }
  return found
}

test.each(['regular', 'bold'] as const)(
  'GB 2312 whole and all 20,902 unified characters of GBK have their own sign, %s',
  (weight) => {
    const gb2312 = charactersOf('gbk', 0xa1, 0xa1)
    const gbk = charactersOf('gbk', 0x81, 0x40).filter((text) => text >= '\u4e00' && text <= '\u9fa5')
    expect(gb2312.length).toBeGreaterThan(7000)
    expect(gbk).toHaveLength(20_902)
    const lacking = [...gb2312, ...gbk].filter((text) => signsOf(text, weight).length !== 1)
    expect(lacking).toEqual([])
    const chinese = gbk.filter((text) => signsOf(text, weight)[0]?.font !== weight)
    expect(chinese).toEqual([])
  },
)

test('rare characters of names, and what a technical text has: nothing changes', () => {
  const text = '𫖯𬭎䶮㛃囍喆堃邨 CO₂ m² 10⁻³ ±0.5℃ Ωμ é Ł ☑□ ≤≥ ①㎡ “引进来”——…'
  expect(printed(text)).toBe(text)
  expect(signsOf('₂', 'regular')[0]?.font).toBe('other-regular')
})

test('what no font has is named by its number, invisible signs go', () => {
  expect(printed('𠮷田')).toBe('〔U+20BB7〕田')
  expect(printed('a\u{e000}b')).toBe('a〔U+E000〕b')
  expect(printed('\ud800')).toBe('〔U+D800〕')
  expect(printed('零\u200b宽\ufeff\u202e字\u0007')).toBe('零宽字')
  expect(printed('👩‍🔬')).toBe('〔U+1F469〕〔U+1F52C〕')
  expect(printed('葛\u{e0100}')).toBe('葛')
})

test('a compatibility form is printed as the character it stands for', () => {
  expect(printed('\uf92c\u212b')).toBe('郎Å')
  expect(printed('e\u0301')).toBe('é')
})

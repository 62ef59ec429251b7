import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReceiptNumber, receiptNumberOf } from '@/lib/suggestion/receipt-number'

const alphabet = '34679ACDEFGHJKMNPQRTWXY'
const number = fc.constant(null).map(newReceiptNumber)
const place = fc.integer({ min: 0, max: 15 })
const grouped = (characters: string[]) => characters.join('').replace(/(.{4})(?=.)/g, '$1-')

test('a number is sixteen unmistakable characters in fours, and reads back as itself', () => {
  fc.assert(
    fc.property(number, (receipt) => {
      expect(receipt).toMatch(/^([34679ACDEFGHJKMNPQRTWXY]{4}-){3}[34679ACDEFGHJKMNPQRTWXY]{4}$/)
      expect(receiptNumberOf(receipt)).toBe(receipt)
      expect(receiptNumberOf(` ${receipt.toLowerCase().replaceAll('-', ' ')}`)).toBe(receipt)
    }),
  )
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(number, place, fc.constantFrom(...alphabet), (receipt, at, wrong) => {
      const characters = [...receipt.replaceAll('-', '')]
      fc.pre(characters[at] !== wrong)
      characters[at] = wrong
      expect(receiptNumberOf(grouped(characters))).toBeNull()
    }),
  )
})

test('two characters that changed places are always found', () => {
  fc.assert(
    fc.property(number, place, place, (receipt, a, b) => {
      const characters = [...receipt.replaceAll('-', '')]
      const [first = '', second = ''] = [characters[a], characters[b]]
      fc.pre(first !== second)
      characters[a] = second
      characters[b] = first
      expect(receiptNumberOf(grouped(characters))).toBeNull()
    }),
  )
})

test.each(['', 'ABCD', '../../etc/passwd', '0000-0000-0000-0000'])('%j is no number', (typed) => {
  expect(receiptNumberOf(typed)).toBeNull()
})

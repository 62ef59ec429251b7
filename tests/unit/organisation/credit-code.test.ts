import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeCheck, creditCodeFault, creditCodeOf } from '@/lib/organisation/credit-code'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const character = fc.constantFrom(...alphabet)
const digit = fc.constantFrom(...'0123456789')
const code = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''))
  .map((first) => first + creditCodeCheck(first))

// The worked example of GB 32100-2015, annex A.
test('knows the check character of the standard’s own example', () => {
  expect(creditCodeFault('91350100M000100Y43')).toBeNull()
})

test.each([
  ['9135 0100-m000100y43', '91350100M000100Y43'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
])('reads %s in its one spelling', (typed, expected) => {
  expect(creditCodeOf(typed)).toBe(expected)
})

test.each([
  ['91350100M000100Y4', /18 位，现为 17 位/],
  ['91350100M000100Y44', /校验位/],
  ['9135010AM000100Y43', /第 3 至 8 位/],
  ['91350100M00010OY43', /不含 I、O/],
])('says what is wrong with %s', (typed, sentence) => {
  expect(creditCodeFault(typed)).toMatch(sentence)
})

test('accepts every code with its own check character, and none with one character changed', () => {
  fc.assert(
    fc.property(code, fc.nat(17), character, (valid, at, other) => {
      expect(creditCodeFault(valid)).toBeNull()
      const changed = valid.slice(0, at) + other + valid.slice(at + 1)
      if (changed !== valid) expect(creditCodeFault(changed)).not.toBeNull()
    }),
  )
})

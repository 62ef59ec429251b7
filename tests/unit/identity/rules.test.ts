import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityFault, lastingIdentity, residentCheck } from '@/lib/identity/rules'

const today = '2026-11-21'
const withCheck = (first: string) => first + residentCheck(first)

describe('居民身份证', () => {
  // The standard's own worked examples.
  test.each(['11010519491231002X', '440524188001010014'])('GB 11643 gives %s its check character', (number) => {
    expect(residentCheck(number.slice(0, 17))).toBe(number.charAt(17))
  })

  test.each([
    ['11010519491231002X', null],
    ['１１０１０５ 19491231 002x', null],
    ['110105194912310021', /校验位/],
    ['1101051949123100', /现为 16 位/],
    ['1101O519491231002X', /17 位数字/],
    [withCheck('11010519490229002'), /出生日期/],
    [withCheck('11010518991231002'), /出生日期/],
    [withCheck('11010520261122002'), /出生日期/],
    [withCheck('11010520261121002'), null],
    [withCheck('99010519491231002'), /前两位/],
    [withCheck('81000019491231002'), /居住证/],
  ])('%s: %s', (number, expected) => {
    const fault = identityFault('RESIDENT_ID', number, today)
    if (expected) expect(fault).toMatch(expected)
    else expect(fault).toBeNull()
  })

  test('any one wrong digit is noticed', () => {
    const good = '11010519491231002X'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const typed = good.slice(0, at) + digit + good.slice(at + 1)
        fc.pre(typed !== good)
        expect(identityFault('RESIDENT_ID', typed, today)).not.toBeNull()
      }),
    )
  })
})

test.each([
  ['PASSPORT', 'E12345678', true],
  ['PASSPORT', 'e 1234 5678', true],
  ['PASSPORT', 'ABCDEFGH', false],
  ['PASSPORT', '12345', false],
  ['HONGKONG_MACAO_PERMIT', 'H12345678', true],
  ['HONGKONG_MACAO_PERMIT', 'm1234567801', true],
  ['HONGKONG_MACAO_PERMIT', 'T12345678', false],
  ['TAIWAN_PERMIT', '12345678', true],
  ['TAIWAN_PERMIT', '12345678(01)', true],
  ['TAIWAN_PERMIT', '1234567', false],
  ['RESIDENCE_PERMIT', withCheck('81000019491231002'), true],
  ['RESIDENCE_PERMIT', withCheck('11010519491231002'), false],
] as const)('%s %s: %s', (kind, number, good) => {
  expect(identityFault(kind, number, today) === null).toBe(good)
})

test.each([
  ['RESIDENT_ID', '11010519491231002x', '11010519491231002X'],
  ['HONGKONG_MACAO_PERMIT', 'H1234567801', 'H12345678'],
  ['TAIWAN_PERMIT', '12345678(02)', '12345678'],
] as const)('%s %s stands for the same person as %s', (kind, one, other) => {
  expect(lastingIdentity(kind, one)).toBe(lastingIdentity(kind, other))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, amountText } from '@/lib/suggestion/form/amount'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { canonicalJson } from '@/lib/suggestion/form/canonical-json'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import { formOf } from '@/lib/suggestion/form/definition'
import { isPhone } from '@/lib/suggestion/form/phone'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

test.each([
  ['300', 30000],
  ['300.5', 30050],
  ['0.29', 29],
  [' 1,200.00 ', 120000],
  ['１２３．４５', 12345],
  ['300万元', 30000],
  ['', null],
  ['-1', null],
  ['1.234', null],
  ['1e3', null],
  ['一百', null],
])('%j is %j hundredths of 万元', (text, amount) => {
  expect(amountOf(text)).toBe(amount)
})

test('amounts print with two decimals, other text as it is', () => {
  expect(['300.5', '1,200', '约三百'].map(amountText)).toEqual(['300.50', '1200.00', '约三百'])
})

test.each([
  ['13800000000', true],
  ['138 0000 0000', true],
  ['+86 138-0000-0000', true],
  ['8613800000000', false],
  ['12800000000', false],
  ['1380000000', false],
  ['0531-80000000', true],
  ['0531 80000000', true],
  ['053180000000', true],
  ['（0531）80000000', true],
  ['0531—80000000', true],
  ['010-80000000-8001', true],
  ['0531-80000000转12', true],
  ['+86-531-80000000', true],
  ['80000000', false],
  ['0531-10000000', false],
  ['１３８００００００００', true],
  ['13800000000、0531-80000000', false],
  ['电话', false],
])('%j is a phone number: %j', (text, expected) => {
  expect(isPhone(text)).toBe(expected)
})

test('canonical JSON: keys sorted, no spaces, equal values one text', () => {
  expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: '“x”\n' })).toBe('{"a":"“x”\\n","b":[1,{"d":null}]}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the hash follows the content and not the order of its keys', () => {
  const sample = sampleSuggestion(formOf(options2026))
  const turned = { ...Object.fromEntries(Object.entries(sample).reverse()), ...sample }
  expect(contentHash(turned)).toBe(contentHash(sample))
  expect(contentHash({ ...sample, title: `${sample.title}。` })).not.toBe(contentHash(sample))
  expect(contentHash(sample)).toMatch(/^[0-9a-f]{64}$/)
})

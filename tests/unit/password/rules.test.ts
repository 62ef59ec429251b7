import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordFaults } from '@/lib/password/rules'

const own = ['张测试', 'zhang.ceshi@example.test', '19900000001', '测试大学']

describe('too easily guessed', () => {
  test.each([
    'password1234',
    'P@ssw0rd2026!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'xk4!xk4!xk4!',
    '123456789012',
    '098765432109',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    'qazwsxedcrfv',
    'woaini1314520',
    'wodemima5201314',
    'zhangwei19880808',
    'Jinan20260101!',
    'admin@123456',
    'Welcome2026!!!',
    'ｐａｓｓｗｏｒｄ１２３４',
    'shandong-keji-2026',
  ])('%s', (password) => {
    expect(passwordFaults(password, [])).toContain('guessable')
  })
})

test.each([
  'correct horse battery staple',
  'yanshi-2026-guide',
  'vQ7#tKm2!xLp',
  '海阔凭鱼跃天高任鸟飞今夜有雨',
  'kunyu peach 41 lantern',
])('%s is good', (password) => {
  expect(passwordFaults(password, own)).toEqual([])
})

test.each([
  '张测试 likes tall pines',
  'zhang.ceshi tall pines',
  'pines 19900000001 tall',
  'pine00000001tall',
  '测试大学 tall pines',
  'ZHANG.CESHI tall pines',
])('%s holds a word of its owner', (password) => {
  expect(passwordFaults(password, own)).toContain('own')
})

test.each([
  ['vQ7#tKm2!xL', ['short']],
  ['x'.repeat(129), ['long']],
  ['', ['short', 'guessable']],
])('%s: %j', (password, faults) => {
  expect(passwordFaults(password, [])).toEqual(faults)
})

test('whatever is typed gets an answer at once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (password) => {
      passwordFaults(password, own)
    }),
    { numRuns: 200 },
  )
})

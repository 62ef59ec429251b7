import { expect, test } from 'vitest'
import { loginOf } from '@/lib/account/form'
import { lockedUntil, ownPath } from '@/lib/account/rules'

const long = 1e9
const throttle = (failures: number, secondsSince: number, address = 0) => ({
  account: { failures, secondsSince },
  address: { failures: address, secondsSince: address ? secondsSince : long },
})

test.each([
  [throttle(4, 0), null],
  [throttle(5, 0), '60 秒'],
  [throttle(5, 59.5), '1 秒'],
  [throttle(5, 60), null],
  [throttle(10, 0), '15 分钟'],
  [throttle(20, 0), '60 分钟'],
  [throttle(0, 0, 49), null],
  [throttle(0, 0, 50), '60 秒'],
])('%j: %s', (given, expected) => {
  const sentence = lockedUntil(given)?.sentence ?? null
  if (expected) expect(sentence).toContain(`请在 ${expected}后再试`)
  else expect(sentence).toBeNull()
})

test.each([
  ['/proposer/suggestions/1?tab=2#top', '/proposer/suggestions/1?tab=2#top'],
  ['//evil.test/x', null],
  ['/\\evil.test', null],
  ['/\t/evil.test', null],
  ['https://evil.test/', null],
  ['javascript:alert(1)', null],
  ['proposer', null],
  ['', null],
  [null, null],
  ['/sign-in', null],
  ['/api/session', null],
  ['/./%2e%2e//evil.test', null],
  ['/sign-info', '/sign-info'],
])('after signing in, %s leads to %s', (wanted, expected) => {
  expect(ownPath(wanted)).toBe(expected)
})

test.each([
  [' Wang@Example.TEST ', 'wang@example.test'],
  ['+86 199-0000-0001', '19900000001'],
  ['１９９０００００００１', '19900000001'],
])('%s is one login: %s', (typed, login) => {
  expect(loginOf(typed)).toBe(login)
})

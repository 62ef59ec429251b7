import { expect, test } from 'vitest'
import { acceptedStep, newTotpSecret, totpAddress, totpCode } from '@/lib/account/totp'

const secret = newTotpSecret()
const now = new Date('2026-11-21T02:00:10Z')
const step = Math.floor(now.getTime() / 30_000)
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

test.each([
  [0, step],
  [-30, step - 1],
  [30, step + 1],
  [-60, null],
  [60, null],
])('a code made %d seconds away belongs to step %s', (seconds, expected) => {
  expect(acceptedStep(secret, totpCode(secret, later(seconds)), now, null)).toBe(expected)
})

test('a code opens once, and no older one after it', () => {
  expect(acceptedStep(secret, totpCode(secret, now), now, step)).toBeNull()
  expect(acceptedStep(secret, totpCode(secret, later(-30)), now, step)).toBeNull()
  expect(acceptedStep(secret, totpCode(secret, later(30)), now, step)).toBe(step + 1)
})

test('the code of RFC 6238 at second 59, in six digits', () => {
  const shared = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(totpCode(shared, new Date(59_000))).toBe('287082')
})

test('an app finds issuer, account and secret in the address', () => {
  const address = new URL(totpAddress(secret, 'someone@example.test'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(secret)
  expect(decodeURIComponent(address.pathname)).toContain('someone@example.test')
})

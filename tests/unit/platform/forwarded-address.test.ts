import { expect, test } from 'vitest'
import { addressFrom } from '@/lib/platform/forwarded-address'

test.each([
  ['203.0.113.9', 0, '203.0.113.9'],
  ['1.2.3.4, 203.0.113.9', 0, '203.0.113.9'],
  ['1.2.3.4, 203.0.113.9, 10.0.0.1', 1, '203.0.113.9'],
  ['203.0.113.9', 1, 'unknown'],
  [null, 0, 'unknown'],
])('of %j behind %d proxies the visitor is %s', (forwarded, proxies, address) => {
  expect(addressFrom(forwarded, proxies)).toBe(address)
})

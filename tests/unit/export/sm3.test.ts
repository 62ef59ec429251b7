import { createHash, getHashes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sm3 } from '@/lib/export/form/sm3'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('the standard’s example %j', (message, hash) => {
  expect(sm3(bytes(message))).toBe(hash)
})

test.runIf(getHashes().includes('sm3'))('the same as OpenSSL’s', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
      expect(sm3(message)).toBe(createHash('sm3').update(message).digest('hex'))
    }),
    { numRuns: 100 },
  )
})

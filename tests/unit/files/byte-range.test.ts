import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from '@/lib/files/byte-range'

test.each([
  [null, null],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=50-500', { start: 50, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-9', null],
  ['bytes=-', null],
  ['bytes=0x1-9', null],
])('%s of 100 bytes is %j', (header, range) => {
  expect(byteRange(header, 100)).toEqual(range)
})

test('a part never reaches beyond the content', () => {
  const end = fc.option(fc.nat().map(String), { nil: '' })
  fc.assert(
    fc.property(end, end, fc.integer({ min: 1, max: 2 ** 31 }), (from, to, size) => {
      const range = byteRange(`bytes=${from}-${to}`, size)
      if (range === null || range === 'unsatisfiable') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.start).toBeLessThanOrEqual(range.end)
      expect(range.end).toBeLessThan(size)
    }),
  )
})

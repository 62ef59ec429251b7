import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fromShanghaiInput,
  shanghaiDate,
  shanghaiDateTime,
  shanghaiInputValue,
  shanghaiSecond,
} from '@/lib/platform/shanghai-time'

const deadline = new Date('2025-11-28T09:00:07Z')

test('says an instant as a clock in Shanghai shows it', () => {
  expect(shanghaiDateTime(deadline)).toBe('2025-11-28 17:00')
  expect(shanghaiSecond(deadline)).toBe('2025-11-28 17:00:07')
})

test('is on the next day from 16:00 UTC on, with midnight as 00:00', () => {
  expect(shanghaiDate(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
  expect(shanghaiDateTime(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01 00:00')
})

test('reads back every minute that it wrote', () => {
  const from = Date.parse('2000-01-01T00:00:00Z')
  const to = Date.parse('2100-01-01T00:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: from / 60_000, max: to / 60_000 }), (minutes) => {
      const instant = new Date(minutes * 60_000)
      expect(fromShanghaiInput(shanghaiInputValue(instant))).toEqual(instant)
    }),
  )
})

test.each([
  '',
  '2025-11-28',
  '2025-11-28 17:00',
  '2025-11-28T17:00:00Z',
  '2025-02-30T10:00',
  '2025-11-28T25:00',
  '2025-11-28T24:00',
])('takes %j for no time at all', (value) => {
  expect(fromShanghaiInput(value)).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMarks } from '@/components/insight/axis-words'

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour))

test('two days have two marks, however many hours lie between them', () => {
  expect(dayMarks([at(20), at(21), at(21, 15)])).toEqual([at(20), at(21)])
})

test('a month is marked every few days; nothing has no marks', () => {
  expect(dayMarks([at(30), at(1)]).map((mark) => mark.getUTCDate())).toEqual([1, 6, 11, 16, 21, 26])
  expect(dayMarks([])).toEqual([])
})

test('marks are different days within what is drawn, and eight at most', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2e12 }), { minLength: 1 }), (times) => {
      const moments = times.map((time) => new Date(time))
      const marks = dayMarks(moments).map((mark) => mark.getTime())
      expect(new Set(marks).size).toBe(marks.length)
      expect(marks.length).toBeLessThanOrEqual(8)
      expect(Math.max(...marks)).toBeLessThanOrEqual(Math.max(...times))
    }),
  )
})

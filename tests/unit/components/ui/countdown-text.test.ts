import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countdownMark, countdownText } from '@/components/ui/countdown-text'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

test.each([
  [3 * day + 4 * hour + 12 * minute + 59 * second, '距截止 3 天 4 小时 12 分'],
  [day, '距截止 1 天 0 小时 0 分'],
  [day - 1, '距截止 23 小时 59 分'],
  [hour, '距截止 1 小时 0 分'],
  [hour - 1, '距截止 59 分 59 秒'],
  [1, '距截止 0 分 0 秒'],
  [0, '已截止'],
  [-day, '已截止'],
])('with %i ms left it says %s', (remaining, text) => {
  expect(countdownText(remaining)).toBe(text)
})

test('never promises more time than there is, nor a minute less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 * day }), (remaining) => {
      const units = { 天: day, 小时: hour, 分: minute, 秒: second }
      const said = [...countdownText(remaining).matchAll(/(\d+) (天|小时|分|秒)/g)].reduce(
        (sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units],
        0,
      )
      expect(said).toBeLessThanOrEqual(remaining)
      expect(remaining - said).toBeLessThan(minute)
    }),
  )
})

test.each([
  [2 * day, ''],
  [day, '距截止不足 1 天。'],
  [hour + 1, '距截止不足 1 天。'],
  [hour, '距截止不足 1 小时。'],
  [30 * minute, '距截止不足 30 分钟。'],
  [5 * minute, '距截止不足 5 分钟。'],
  [1, '距截止不足 5 分钟。'],
  [0, '征集已截止。'],
])('with %i ms left the sentence read out is %j', (remaining, sentence) => {
  expect(countdownMark(remaining)).toBe(sentence)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Earlier, forecast, forecastSentence, noForecastSentence } from '@/lib/insight/forecast'
import { Random } from '@/tests/bench/screening/random'

const day = 86_400_000
const opensAt = new Date('2026-10-01T00:00:00+08:00')
const closesAt = new Date(opensAt.getTime() + 40 * day)
const at = (days: number) => new Date(opensAt.getTime() + days * day)

/** As many arrivals, crowding towards the end as calls do: the share after a part p of the time is p³. */
const rush = (count: number, random: () => number): Earlier => ({
  closesAt,
  arrivals: Array.from({ length: count }, () => at(40 * Math.cbrt(random()))),
})
const even = (count: number) => Array.from({ length: count }, (_, i) => (i + 0.5) / count)
const evenly = (count: number) => {
  const places = even(count)
  return rush(count, () => places.shift() ?? 1)
}

const known = (arrived: number, days: number) => ({ arrived, now: at(days), opensAt, closesAt })

test('with the share of the earlier call the same number comes out in the end', () => {
  // After 20 of 40 days an eighth of the earlier 800 had come.
  expect(forecast(known(50, 20), evenly(800))).toMatchObject({ method: 'share', share: 0.125, likely: 400 })
})

test('without an earlier call the pace goes on', () => {
  expect(forecast(known(50, 10), null)).toMatchObject({ method: 'pace', likely: 200, share: null })
})

test.each([
  ['before the opening', known(0, -1)],
  ['after the end', known(50, 41)],
  ['on the first day, with no earlier call', known(3, 1)],
  ['as long as nothing came', known(0, 20)],
])('%s nothing is foretold', (_when, given) => {
  expect(forecast(given, null)).toBeNull()
})

test('why nothing is foretold is said as it is', () => {
  expect(noForecastSentence(0)).toContain('还没有提交的建议')
  expect(noForecastSentence(82)).toContain('还不满两天')
})

test('an earlier call of a handful says nothing, and so the pace does', () => {
  expect(forecast(known(50, 20), evenly(19))?.method).toBe('pace')
  // 800 in all, but only three of them by the tenth hour.
  expect(forecast(known(50, 6), evenly(800))?.method).toBe('pace')
})

test('what arrived is never taken back, and the span holds the middle', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.double({ min: 0.1, max: 39.9, noNaN: true }),
      fc.integer({ min: 0, max: 400 }),
      (arrived, days, before) => {
        const found = forecast(known(arrived, days), before > 0 ? evenly(before) : null)
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(arrived)
        expect(found.likely).toBeGreaterThanOrEqual(found.low)
        expect(found.high).toBeGreaterThanOrEqual(found.likely)
      },
    ),
  )
})

describe('four of five outcomes lie in the span', () => {
  test.each([10, 20, 30])('after %i of 40 days', (days) => {
    const random = new Random(days)
    const next = () => random.next()
    const runs = 600
    let inside = 0
    let told = 0
    for (let run = 0; run < runs; run += 1) {
      const earlier = rush(600, next)
      const now = rush(800, next)
      const arrived = now.arrivals.filter((one) => one <= at(days)).length
      const found = forecast(known(arrived, days), earlier)
      if (found?.method !== 'share') continue
      told += 1
      if (found.low <= 800 && 800 <= found.high) inside += 1
    }
    expect(told).toBeGreaterThan(runs * 0.8)
    expect(inside / told).toBeGreaterThan(0.72)
    expect(inside / told).toBeLessThan(0.9)
  })
})

test('the sentence names method and doubt', () => {
  const share = forecast(known(50, 20), evenly(800))
  const pace = forecast(known(50, 10), null)
  expect(share && forecastSentence(share, '2025年征集')).toMatch(/约 400 份.*“2025年征集”.*13%.*误差会更大/)
  expect(pace && forecastSentence(pace, null)).toMatch(/约 200 份.*没有可比的往年数据.*多半更高/)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceOf, paceSentence } from '@/lib/review/pace'

const hour = 3_600_000

test.each([
  // 24 in 50 hours: 12 more take 25.
  [
    { open: 12, decided: 24, window: 50 * hour, left: 22 * hour },
    '12 件待审，距省厅截止 22 小时；按近几日速度将晚 3 小时完成。',
  ],
  [
    { open: 12, decided: 24, window: 30 * hour, left: 22 * hour },
    '12 件待审，距省厅截止 22 小时；按近几日速度可提前 7 小时完成。',
  ],
  [
    { open: 1, decided: 2, window: 40 * hour, left: 74.5 * hour },
    '1 件待审，距省厅截止 3 天 2 小时；按近几日速度可提前 2 天 6 小时完成。',
  ],
  [
    { open: 4, decided: 4, window: 22.5 * hour, left: 22 * hour },
    '4 件待审，距省厅截止 22 小时；按近几日速度将晚 1 小时完成。',
  ],
  [
    { open: 3, decided: 0, window: 72 * hour, left: 48 * hour },
    '3 件待审，距省厅截止 2 天；近几日还没有办结的建议，无法按速度估算。',
  ],
  [{ open: 3, decided: 9, window: 72 * hour, left: 0 }, '3 件待审，省厅报送时间已截止。'],
  [{ open: 0, decided: 9, window: 72 * hour, left: -1 }, '没有待审的建议。'],
])('%j', (work, sentence) => {
  expect(paceSentence(work)).toBe(sentence)
})

test('more work is never sooner done, and faster work never later', () => {
  const amount = fc.integer({ min: 1, max: 5000 })
  const time = fc.integer({ min: 1, max: 60 * 24 * hour })
  const slack = (pace: ReturnType<typeof paceOf>) =>
    pace.state === 'early' ? pace.hours : pace.state === 'late' ? -pace.hours : Number.NaN
  fc.assert(
    fc.property(amount, amount, time, time, (open, decided, window, left) => {
      const now = slack(paceOf({ open, decided, window, left }))
      expect(slack(paceOf({ open: open + 1, decided, window, left }))).toBeLessThanOrEqual(now)
      expect(slack(paceOf({ open, decided: decided + 1, window, left }))).toBeGreaterThanOrEqual(now)
    }),
  )
})

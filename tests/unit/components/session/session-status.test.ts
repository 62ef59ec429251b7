import { expect, test } from 'vitest'
import { nextLook, type SessionStatus, watchOf } from '@/components/session/session-status'

const status = (given: Partial<SessionStatus>): SessionStatus => ({
  standing: 'live',
  accountId: 'me',
  secondsLeft: 1800,
  warnSeconds: 300,
  ...given,
})

test.each([
  [{}, 'fine', 60],
  [{ secondsLeft: 330 }, 'fine', 30],
  [{ secondsLeft: 300 }, 'warning', 10],
  [{ secondsLeft: 4 }, 'warning', 4],
  [{ standing: 'ended', accountId: null, secondsLeft: 0 }, 'password', 10],
  [{ standing: 'code' }, 'code', 10],
  [{ standing: 'enrolment' }, 'enrolment', 10],
  [{ accountId: 'somebody else' }, 'other-account', 10],
  [{ accountId: 'somebody else', standing: 'code' }, 'other-account', 10],
] as const)('%j shows %s and is looked at again after %d s', (given, watch, seconds) => {
  expect(watchOf(status(given), 'me')).toBe(watch)
  expect(nextLook(status(given), watch)).toBe(seconds)
})

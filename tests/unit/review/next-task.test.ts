import { expect, test } from 'vitest'
import { nextTask } from '@/lib/review/next-task'

const none = { waiting: 0, mine: 0, second: 0, returned: 0, recommended: 0, declined: 0, delivered: 0, all: 0 }

test.each([
  [{ second: 1, mine: 2, waiting: 3 }, 'second'],
  [{ mine: 2, waiting: 3, returned: 4 }, 'mine'],
  [{ waiting: 3, returned: 4, recommended: 5 }, 'waiting'],
  [{ returned: 4, recommended: 5 }, 'returned'],
  [{ recommended: 5, delivered: 9 }, 'recommended'],
  [{ declined: 1, delivered: 9, all: 10 }, null],
] as const)('%j: next is %s', (counts, tab) => {
  expect(nextTask({ ...none, ...counts }).tab).toBe(tab)
})

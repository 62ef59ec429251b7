import { expect, test } from 'vitest'
import { turnstile } from '@/lib/platform/turnstile'

test('no more than there are places are inside, all come through in order, and a failure frees its place', async () => {
  const pass = turnstile(3)
  const order: number[] = []
  let inside = 0
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      pass(async () => {
        inside += 1
        expect(inside).toBeLessThanOrEqual(3)
        order.push(i)
        await Promise.resolve()
        inside -= 1
        if (i % 2) throw new Error('odd')
        return i
      }),
    ),
  )
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
})

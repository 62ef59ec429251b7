import { expect, test } from 'vitest'
import { fitWeights, scoreExample } from '@/tests/bench/screening/fit'
import { Random } from '@/tests/bench/screening/random'

const random = new Random(1)
const examples = Array.from({ length: 2000 }, (_, query) => {
  const figures = Float64Array.of(random.next() * 10, random.next(), random.next())
  // The second figure counts against its meaning, the third says nothing.
  const positive = (figures[0] ?? 0) - 4 * (figures[1] ?? 0) + random.next() > 4
  return { figures, positive, query }
})

test('finds what decides, and gives no weight a sign against its meaning', () => {
  const honest = fitWeights(examples, ['+', '-', '0'])
  const right = examples.filter(({ figures, positive }) => scoreExample(honest, figures) > 0 === positive)
  expect(right.length / examples.length).toBeGreaterThan(0.93)
  expect(honest.weights[0]).toBeGreaterThan(0)
  expect(honest.weights[1]).toBeLessThan(0)
  expect(fitWeights(examples, ['+', '+', '0']).weights[1]).toBe(0)
})

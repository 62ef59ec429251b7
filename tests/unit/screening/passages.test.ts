import { expect, test } from 'vitest'
import type { Run } from '@/lib/screening/alignment'
import { joinRuns, shownStretches } from '@/lib/screening/passages'

const units = new Uint16Array(200).fill(1)
const run = (a: number, b: number, length: number, bits = length * 5): Run => ({ a, b, length, bits })

test('runs with a few changed characters between them are one passage', () => {
  const [passage, ...others] = joinRuns([run(0, 10, 20), run(22, 32, 20), run(45, 54, 30)], units, units)
  expect(others).toEqual([])
  expect(passage).toMatchObject({ a: 0, aEnd: 75, b: 10, bEnd: 84, same: 70, longest: 30 })
})

test('runs in another order, far apart, or in another section are passages of their own', () => {
  expect(joinRuns([run(0, 100, 20), run(22, 60, 20)], units, units)).toHaveLength(2)
  expect(joinRuns([run(0, 0, 20), run(80, 80, 20)], units, units)).toHaveLength(2)
  const sections = units.slice()
  sections[21] = 0
  expect(joinRuns([run(0, 0, 20), run(22, 22, 20)], sections, units)).toHaveLength(2)
})

test('weak stretches are shown only where nothing stronger is', () => {
  const weak = joinRuns([run(0, 0, 3, 9), run(60, 60, 4, 20)], units, units)
  expect(shownStretches(weak)).toHaveLength(2)
  const strong = joinRuns([run(0, 0, 3, 9), run(60, 60, 30)], units, units)
  expect(shownStretches(strong).map(({ a }) => a)).toEqual([60])
})

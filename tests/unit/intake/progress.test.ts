import { expect, test } from 'vitest'
import { countsOf, isBehind, progressOf } from '@/lib/intake/progress'
import { SuggestionState } from '@/lib/platform/prisma/enums'

const none = { reviewing: 0, waiting: 0, delivered: 0 }
const stands = { reception: null }

test.each([
  ['nothing came', { counts: none, newest: undefined, over: false }, 'nothing'],
  ['nothing came in time', { counts: none, newest: undefined, over: true }, 'nothing'],
  ['in review', { counts: { ...none, reviewing: 2 }, newest: undefined, over: false }, 'working'],
  ['recommended, not delivered, too late', { counts: { ...none, waiting: 2 }, newest: undefined, over: true }, 'late'],
  ['delivered', { counts: { ...none, delivered: 3 }, newest: stands, over: false }, 'delivered'],
  [
    'with the province, by no batch that is known',
    { counts: { ...none, delivered: 3 }, newest: undefined, over: true },
    'delivered',
  ],
  [
    'with the province by no batch that is known, and more recommended',
    { counts: { ...none, delivered: 3, waiting: 1 }, newest: undefined, over: false },
    'working',
  ],
  [
    'delivered, one still in review',
    { counts: { ...none, delivered: 3, reviewing: 1 }, newest: stands, over: true },
    'delivered',
  ],
  [
    'delivered, more recommended since',
    { counts: { ...none, delivered: 3, waiting: 1 }, newest: stands, over: false },
    'working',
  ],
  ['refused', { counts: { ...none, waiting: 3 }, newest: { reception: 'REFUSED' }, over: false }, 'working'],
  ['refused and too late', { counts: { ...none, waiting: 3 }, newest: { reception: 'REFUSED' }, over: true }, 'late'],
  ['refused, everything withdrawn since', { counts: none, newest: { reception: 'REFUSED' }, over: false }, 'working'],
] as const)('%s', (_, position, state) => {
  expect(progressOf(position)).toBe(state)
  expect(isBehind(progressOf(position))).toBe(state !== 'delivered')
})

test('each state is counted once, drafts and what was given up are not', () => {
  const states = Object.values(SuggestionState)
  const counts = countsOf(states.map((state) => ({ state, count: 1 })))
  expect(counts).toEqual({ reviewing: 2, waiting: 1, delivered: 5 })
})

import { expect, test } from 'vitest'
import { summarise } from '@/tests/bench/screening/measure'
import { plagDet } from '@/tests/bench/screening/planted'

const row = { title: '', text: 'x' }

test('a source counts as found only among the first five of a flagged answer', () => {
  const cases = ['a', 'b', 'c', 'd'].map((target) => ({ ...row, id: target, kind: 'copy', targets: [target] }))
  const strangers = ['s', 't'].map((id) => ({ ...row, id, kind: 'neg', targets: [] }))
  const five = ['1', '2', '3', '4', '5']
  const { kinds, falseAlarms } = summarise({ name: '', rows: [], cases: [...cases, ...strangers] }, [
    { ids: ['a'], flagged: true },
    { ids: ['x', 'b'], flagged: true },
    { ids: ['c'], flagged: false },
    { ids: [...five, 'd'], flagged: true },
    { ids: [], flagged: true },
    { ids: ['x'], flagged: false },
  ])
  expect(kinds).toEqual([{ kind: 'copy', queries: 4, first: 0.5, firstFive: 0.75, found: 0.5 }])
  expect(falseAlarms).toBe(0.5)
})

test('PlagDet falls with missed characters and with broken passages', () => {
  const planted = [
    { query: { ...row, id: 'q' }, source: 's', plants: [{ from: 0, to: 100, otherFrom: 0, otherTo: 100 }] },
  ]
  const hit = (...spans: [number, number][]) => [
    [
      {
        id: 's',
        score: 1,
        reasons: [],
        passages: spans.map(([from, to]) => ({
          ...{ field: 'overview', otherField: 'overview' },
          ...{ from, to, otherFrom: from, otherTo: to },
        })),
      },
    ],
  ]
  expect(plagDet(planted, hit([0, 100])).plagdet).toBe(1)
  expect(plagDet(planted, hit([0, 50])).recall).toBe(0.5)
  expect(plagDet(planted, hit([0, 50], [50, 100]))).toMatchObject({ recall: 1, precision: 1, granularity: 2 })
  expect(plagDet(planted, []).plagdet).toBe(0)
})

import { expect, test } from 'vitest'
import { nextOf, type ProvinceTodo, tasksOf } from '@/lib/todo/tasks'

const nothing: ProvinceTodo = {
  toReceive: 0,
  toAccept: 0,
  bundles: 0,
  pairs: [],
  decidable: 0,
  objections: 0,
  late: null,
  screening: 0,
  isRunning: false,
}
const nextLabel = (todo: Partial<ProvinceTodo>) => nextOf(tasksOf({ ...nothing, ...todo }))?.label ?? null
const call = { callId: 'c', title: '征集' }

test.each<[Partial<ProvinceTodo>, string | null]>([
  [{}, null],
  [{ screening: 4, isRunning: true }, null],
  [{ late: { ...call, count: 3 } }, '逾期未报送的部门'],
  [{ late: { ...call, count: 3 }, decidable: 9 }, '可以作决定的建议'],
  [{ decidable: 9, pairs: [{ ...call, open: 2, second: 0 }] }, '待判定的相似对'],
  [{ pairs: [{ ...call, open: 2, second: 1 }] }, '待复核的相似对'],
  [{ pairs: [{ ...call, open: 2, second: 0 }], toAccept: 1 }, '待受理的批次'],
  [{ toAccept: 1, toReceive: 1, bundles: 1 }, '待签收的批次'],
  [{ toReceive: 1, objections: 1 }, '待答复的异议'],
])('of %j the next is %s', (todo, label) => {
  expect(nextLabel(todo)).toBe(label)
})

test('no two lead to the same list', () => {
  const pairs = [
    { ...call, open: 2, second: 1 },
    { callId: 'd', title: '去年的征集', open: 1, second: 1 },
  ]
  const places = tasksOf({ ...nothing, pairs }).map(({ href }) => href)
  expect(new Set(places).size).toBe(places.length)
  expect(tasksOf({ ...nothing, pairs }).map(({ count }) => count)).toContain(2)
})

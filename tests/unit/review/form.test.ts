import { expect, test } from 'vitest'
import { ReviewPoint } from '@/lib/platform/prisma/enums'
import { AnswerChecklist, ClaimSeveral, RecordIntegrityCheck } from '@/lib/review/form'
import { whyNotRemark, whyNotRemoveRemark } from '@/lib/review/remark-rules'

const id = '019a0000-0000-7000-8000-000000000001'
const ref = { id, step: id, review: '3' }
const points = Object.values(ReviewPoint)
const all = Object.fromEntries(points.map((point) => [point, 'yes']))
const faults = (given: unknown) =>
  AnswerChecklist.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

test('five answers, each with its note', () => {
  const parsed = AnswerChecklist.parse({ ...ref, ...all, CONTENT: 'no', 'CONTENT.note': ' 与已立项项目重复 ' })
  expect(parsed).toMatchObject({ id, step: id, review: 3 })
  expect(parsed.answers.map(({ point }) => point)).toEqual(points)
  expect(parsed.answers.at(-1)).toEqual({ point: 'CONTENT', met: false, note: '与已立项项目重复' })
})

test.each([
  [{}, points],
  [{ ...all, CHANNEL: 'perhaps' }, ['CHANNEL']],
  [{ ...all, CHANNEL: 'no', 'CHANNEL.note': '  ' }, ['CHANNEL.note']],
  [{ ...all, CONTENT: 'yes', 'CONTENT.note': '字'.repeat(501) }, ['CONTENT.note']],
])('%j: every fault at its field', (given, expected) => {
  expect(faults({ ...ref, ...given })).toEqual(expected)
})

test('a concern is explained, a clear record need not be', () => {
  const check = (result: string, note = '') => RecordIntegrityCheck.safeParse({ ...ref, result, note }).success
  expect([check('CLEAR'), check('CONCERN'), check('CONCERN', '查询甲平台'), check('OTHER')]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('one ticked box or several', () => {
  expect(ClaimSeveral.parse({ ids: id }).ids).toEqual([id])
  expect(ClaimSeveral.parse({ ids: [id, id] }).ids).toHaveLength(2)
  expect(ClaimSeveral.safeParse({}).success).toBe(false)
  expect(ClaimSeveral.safeParse({ ids: Array.from({ length: 101 }, () => id) }).success).toBe(false)
})

test.each([
  [{ number: 1 }, 'older-version'],
  [{ words: null }, 'field-gone'],
  [{ quote: '没有的话' }, 'quote-gone'],
  [{ quote: '' }, null],
  [{ quote: '第一段\n\n第二　段' }, null],
  [{ quote: 'ＡＢ１' }, null],
])('a remark with %j: %s', (given, code) => {
  const pin = { newest: 2, number: 2, words: '第一段\n第二 段\tAB1', quote: '', ...given }
  expect(whyNotRemark(pin)?.code ?? null).toBe(code)
})

test('only one’s own remark is taken back, and only before it is sent', () => {
  const why = (byId: string, sentAt: Date | null) => whyNotRemoveRemark('me', { byId, sentAt })?.code ?? null
  expect([why('me', null), why('me', new Date()), why('you', null)]).toEqual([null, 'remark-sent', 'not-your-remark'])
})

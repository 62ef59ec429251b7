import { expect, test } from 'vitest'
import { callNow, callPhase, whyNotDeliverNow, whyNotSubmitNow } from '@/lib/call/rules'

const at = (text: string) => new Date(`${text}+08:00`)
const plus = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000)
const opensAt = at('2026-11-01T09:00:00')
const proposersCloseAt = at('2026-11-20T17:00:00')
const closesAt = at('2026-11-28T17:00:00')
const call = {
  family: 'SUGGESTION' as const,
  title: '测试征集',
  opensAt,
  closesAt,
  publishedAt: opensAt,
  closedAt: null,
}
const draft = { ...call, publishedAt: null }
const ended = { ...call, closedAt: at('2026-11-10T00:00:00') }

test.each([
  [draft, opensAt, 'draft'],
  [draft, closesAt, 'draft'],
  [call, plus(opensAt, -1), 'upcoming'],
  [call, opensAt, 'open'],
  [call, plus(closesAt, -1), 'open'],
  [call, closesAt, 'closed'],
  [call, plus(closesAt, 1), 'closed'],
  [ended, plus(opensAt, -1), 'closed'],
  [ended, plus(closesAt, -1), 'closed'],
] as const)('%j at %s is %s', (one, now, phase) => {
  expect(callPhase(one, now)).toBe(phase)
})

test('the rehearsal clock moves one call by whole seconds, and nothing else', () => {
  const now = at('2026-11-01T00:00:00')
  expect(callNow({ clockOffsetSeconds: 0 }, now)).toEqual(now)
  const rehearsed = callNow({ clockOffsetSeconds: (closesAt.getTime() - now.getTime()) / 1000 - 1 }, now)
  expect(callPhase(call, rehearsed)).toBe('open')
  expect(callPhase(call, plus(rehearsed, 1))).toBe('closed')
})

const own = { proposersCloseAt, reopenedUntil: null }
const reopened = { proposersCloseAt, reopenedUntil: at('2026-12-01T12:00:00') }

test.each([
  ['draft', draft, null, plus(opensAt, 1), 'call-not-open'],
  ['ended by hand', ended, null, plus(opensAt, 1), 'call-ended'],
  ['a second before the opening', call, null, plus(opensAt, -1), 'call-not-open'],
  ['at the opening', call, null, opensAt, null],
  ['a second before the deadline', call, null, plus(closesAt, -1), null],
  ['at the deadline', call, null, closesAt, 'late'],
  ['a second after the deadline', call, null, plus(closesAt, 1), 'late'],
  ['a second before the own deadline', call, own, plus(proposersCloseAt, -1), null],
  ['at the own deadline', call, own, proposersCloseAt, 'late'],
  ['a second after the own deadline', call, own, plus(proposersCloseAt, 1), 'late'],
  ['department reopened for delivery', call, reopened, plus(closesAt, 1), 'late'],
] as const)('submitting, %s: %s', (_what, one, terms, now, code) => {
  expect(whyNotSubmitNow(one, terms, now)?.code ?? null).toBe(code)
})

test('what the department returned may come back after its own deadline, never after the province’s', () => {
  expect(whyNotSubmitNow(call, own, plus(proposersCloseAt, 1), { returned: true })).toBeNull()
  expect(whyNotSubmitNow(call, own, closesAt, { returned: true })?.code).toBe('late')
})

test.each([
  ['draft', draft, null, plus(opensAt, 1), 'call-not-open'],
  ['ended by hand', ended, reopened, plus(closesAt, 1), 'call-ended'],
  ['before the opening', call, null, plus(opensAt, -1), 'call-not-open'],
  ['after the own deadline of its proposers', call, own, plus(proposersCloseAt, 1), null],
  ['a second before the deadline', call, own, plus(closesAt, -1), null],
  ['at the deadline', call, own, closesAt, 'late'],
  ['a second after the deadline', call, own, plus(closesAt, 1), 'late'],
  ['reopened, after the deadline', call, reopened, plus(closesAt, 1), null],
  ['reopened, a second before its end', call, reopened, plus(reopened.reopenedUntil, -1), null],
  ['reopened, at its end', call, reopened, reopened.reopenedUntil, 'late'],
  ['reopened until before the deadline', call, { ...own, reopenedUntil: opensAt }, plus(closesAt, -1), null],
] as const)('delivering, %s: %s', (_what, one, terms, now, code) => {
  expect(whyNotDeliverNow(one, terms, now)?.code ?? null).toBe(code)
})

test('a refusal for lateness says the deadline and the time, to the second', () => {
  expect(whyNotDeliverNow(call, null, plus(closesAt, 1))?.sentence).toBe(
    '报送截止时间为 2026-11-28 17:00:00，现在是 2026-11-28 17:00:01，逾期不再受理。如确需补报，请联系省科技厅重新开放。',
  )
})

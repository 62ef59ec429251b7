import { describe, expect, test } from 'vitest'
import {
  editableFields,
  frozenFields,
  publishFaults,
  visibleTo,
  whyNotAddPledge,
  whyNotClose,
  whyNotCopy,
  whyNotCreate,
  whyNotEdit,
  whyNotExtend,
  whyNotProposersClose,
  whyNotPublish,
  whyNotReopen,
  whyNotSetClock,
  whyNotSetDeadline,
} from '@/lib/call/rules'
import { everybody, people } from '@/tests/support/people'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const published = { opensAt: day(1), closesAt: day(28), publishedAt: day(1), closedAt: null, usedAt: null }
const states = {
  draft: { ...published, publishedAt: null },
  published,
  ended: { ...published, closedAt: day(10) },
}
type State = keyof typeof states

test.each(everybody)('$role sees drafts only as the province', (actor) => {
  expect(visibleTo(actor)).toEqual(actor.role === 'PROVINCE' ? {} : { publishedAt: { not: null } })
})

test('someone signed out sees no draft', () => {
  expect(visibleTo(null)).toEqual({ publishedAt: { not: null } })
})

const decisions = {
  create: [() => whyNotCreate(people.PROVINCE), { draft: null, published: null, ended: null }],
  edit: [
    (s: State) => whyNotEdit(people.PROVINCE, states[s], ['title']),
    { draft: null, published: 'frozen', ended: 'frozen' },
  ],
  publish: [
    (s: State) => whyNotPublish(people.PROVINCE, states[s]),
    { draft: null, published: 'published', ended: 'published' },
  ],
  extend: [
    (s: State) => whyNotExtend(people.PROVINCE, states[s]),
    { draft: 'call-draft', published: null, ended: 'call-ended' },
  ],
  close: [
    (s: State) => whyNotClose(people.PROVINCE, states[s]),
    { draft: 'call-draft', published: null, ended: 'call-ended' },
  ],
  copy: [(s: State) => whyNotCopy(people.PROVINCE, states[s]), { draft: 'call-draft', published: null, ended: null }],
  pledge: [
    (s: State) => whyNotAddPledge(people.PROVINCE, states[s]),
    { draft: null, published: null, ended: 'call-ended' },
  ],
  reopenEarly: [
    (s: State) => whyNotReopen(people.PROVINCE, states[s], day(27)),
    { draft: 'call-draft', published: 'still-open', ended: 'call-ended' },
  ],
  reopen: [
    (s: State) => whyNotReopen(people.PROVINCE, states[s], day(28)),
    { draft: 'call-draft', published: null, ended: 'call-ended' },
  ],
  deadline: [
    (s: State) => whyNotSetDeadline(people.PROVINCE, 'd1', states[s], day(9)),
    { draft: 'call-draft', published: null, ended: 'call-over' },
  ],
} as const

describe.each(Object.entries(decisions))('%s', (_name, [decide, expected]) => {
  test.each(Object.keys(states) as State[])('a %s call', (state) => {
    expect(decide(state)?.code ?? null).toBe(expected[state])
  })
})

test.each(everybody.filter(({ role }) => role !== 'PROVINCE'))('$role manages no call', (actor) => {
  const refusals = [
    whyNotCreate(actor),
    whyNotEdit(actor, states.draft, []),
    whyNotPublish(actor, states.draft),
    whyNotExtend(actor, published),
    whyNotClose(actor, published),
    whyNotCopy(actor, published),
    whyNotAddPledge(actor, published),
    whyNotReopen(actor, published, day(29)),
    whyNotSetClock(actor, true),
  ]
  expect(refusals.map((why) => why?.code)).toEqual(refusals.map(() => 'province-only'))
})

test.each([
  [people.PROPOSER, 'd1', 'department-only'],
  [people.DEPARTMENT, 'd1', null],
  [people.DEPARTMENT, 'd2', 'department-only'],
  [people.PROVINCE, 'd2', null],
  [people.SUPERVISOR, 'd1', 'department-only'],
  [people.ADMIN, 'd1', 'department-only'],
] as const)('%j sets the deadline of %s: %s', (actor, departmentId, code) => {
  expect(whyNotSetDeadline(actor, departmentId, published, day(9))?.code ?? null).toBe(code)
})

test('after the province’s deadline no department moves its own', () => {
  expect(whyNotSetDeadline(people.DEPARTMENT, 'd1', published, day(28))?.code).toBe('call-over')
})

test.each([
  [day(20), null],
  [day(28), null],
  [day(29), 'after-call'],
  [day(1), 'before-call'],
  [day(9), 'past'],
  [day(8), 'past'],
] as const)('a department’s own deadline at %s: %s', (at, code) => {
  expect(whyNotProposersClose(published, at, day(9))?.code ?? null).toBe(code)
})

test('the rehearsal clock needs an installation that allows it', () => {
  expect(whyNotSetClock(people.PROVINCE, true)).toBeNull()
  expect(whyNotSetClock(people.PROVINCE, false)?.code).toBe('rehearsal-off')
})

describe('frozen parts', () => {
  test('nothing of a draft, everything of an ended call', () => {
    expect(frozenFields(states.draft, false)).toEqual({})
    expect(Object.keys(frozenFields(states.ended, false))).toEqual([...editableFields])
  })
  test('a published call keeps what was announced, and once it is used what answers depend on', () => {
    expect(Object.keys(frozenFields(published, false))).toEqual(['title', 'year', 'opensAt', 'closesAt'])
    expect(Object.keys(frozenFields(published, true))).toEqual([
      ...['title', 'year', 'opensAt', 'closesAt'],
      ...['options', 'pledgeRequired'],
    ])
  })
  test('the refusal says the sentence that the screen shows beside the frozen part', () => {
    const used = { ...published, usedAt: day(2) }
    expect(whyNotEdit(people.PROVINCE, used, ['notice', 'options'])?.sentence).toBe(frozenFields(used, true).options)
    expect(whyNotEdit(people.PROVINCE, used, ['notice', 'contact'])).toBeNull()
  })
})

test('everything a draft lacks is said at once', () => {
  const bare = { ...published, notice: ' ', contact: '', pledgeRequired: true }
  expect(Object.keys(publishFaults(bare, false, day(28)))).toEqual(['closesAt', 'notice', 'contact', 'pledge'])
  const whole = { ...published, notice: '通知', contact: '电话', pledgeRequired: false }
  expect(publishFaults(whole, false, day(27))).toEqual({})
})

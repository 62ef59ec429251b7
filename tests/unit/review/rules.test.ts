import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { ReviewPoint, SuggestionState } from '@/lib/platform/prisma/enums'
import { reason } from '@/lib/platform/refused'
import {
  type Desk,
  settles,
  whyNotClaim,
  whyNotDecline,
  whyNotHandle,
  whyNotHandOver,
  whyNotRecommend,
  whyNotReopen,
  whyNotReturn,
  whyNotWork,
} from '@/lib/review/rules'
import { people } from '@/tests/support/people'

const officer = { ...people.DEPARTMENT, id: 'officer' }
const answers = Object.values(ReviewPoint).map((point) => ({ point, met: true }))
const at = new Date('2026-11-20T08:00:00Z')
const holder = (id: string) => ({ id, name: '同事甲', since: at })
const proposal = (byId: string, decision: 'RECOMMEND' | 'DECLINE', number = 2) => ({
  decision,
  byId,
  byName: '同事甲',
  at,
  number,
})

/** Everything is in place for a recommendation. */
const desk = (given: Partial<Desk> = {}): Desk => ({
  departmentId: 'd1',
  state: 'SUBMITTED',
  number: 2,
  conflicted: false,
  holder: null,
  proposal: null,
  secondReader: false,
  answers,
  integrity: 'CLEAR',
  late: null,
  ...given,
})

type Rule = (actor: Actor, desk: Desk) => { code: string } | null
const states = Object.values(SuggestionState)
const delivered = {
  DELIVERED: 'delivered',
  SCREENING: 'delivered',
  ELIGIBLE: 'delivered',
  EXCLUDED: 'delivered',
  ADOPTED: 'delivered',
}
const decided = { RECOMMENDED: 'already-decided', DECLINED: 'already-decided' }
// A draft never lies with a department; a rule that is asked all the same must not say yes.
const closed = { ...delivered, ...decided, WITHDRAWN: 'withdrawn', DRAFT: 'already-decided' }
const working = { ...closed, SUBMITTED: null, RETURNED: 'with-proposer' }

const table: [string, Rule, Record<SuggestionState, string | null>][] = [
  ['claim', whyNotClaim, { ...closed, SUBMITTED: null, RETURNED: null }],
  ['hand over', whyNotHandOver, { ...closed, SUBMITTED: null, RETURNED: null }],
  ['work', whyNotWork, working],
  ['return', whyNotReturn, working],
  ['recommend', whyNotRecommend, working],
  ['decline', whyNotDecline, { ...closed, SUBMITTED: null, RETURNED: null }],
  [
    'reopen',
    whyNotReopen,
    {
      ...closed,
      SUBMITTED: 'not-decided',
      RETURNED: 'with-proposer',
      RECOMMENDED: null,
      DECLINED: null,
    },
  ],
]

describe.each(table)('who may %s', (_name, rule, expected) => {
  test('in which state', () => {
    const found = Object.fromEntries(states.map((state) => [state, rule(officer, desk({ state }))?.code ?? null]))
    expect(found).toEqual(expected)
  })

  test.each([
    ['another department', { ...officer, departmentId: 'd2' }, {}],
    ['an officer with a conflict', officer, { conflicted: true }],
    ['the proposer', people.PROPOSER, {}],
    ['the province', people.PROVINCE, {}],
    ['supervision', people.SUPERVISOR, {}],
    ['an administrator', people.ADMIN, {}],
  ] as const)('%s: as if it did not exist, in every state', (_who, actor, given) => {
    for (const state of states) expect(rule(actor, desk({ state, ...given }))?.code).toBe('not-found')
  })
})

test('what a colleague has in hand is left to them, but for taking over and noting', () => {
  const held = desk({ holder: holder('colleague') })
  for (const rule of [whyNotClaim, whyNotWork, whyNotReturn, whyNotRecommend, whyNotDecline]) {
    expect(rule(officer, held)).toMatchObject({
      code: 'held-by-other',
      sentence: expect.stringContaining('同事甲已于 2026-11-20 16:00'),
    })
  }
  expect(whyNotHandOver(officer, held)).toBeNull()
  expect(whyNotHandle(officer, held)).toBeNull()
  expect(whyNotClaim(officer, desk({ holder: holder('officer') }))?.code).toBe('already-yours')
})

test.each([
  [{ answers: answers.slice(1) }, 'checklist-open'],
  [{ answers: answers.map((one, i) => ({ ...one, met: i > 0 })) }, 'checklist-unmet'],
  [{ integrity: null }, 'integrity-missing'],
  [{ integrity: 'CONCERN' }, 'integrity-concern'],
] as const)('%j keeps it from being recommended: %s', (given, code) => {
  const incomplete = desk(given as Partial<Desk>)
  expect(whyNotRecommend(officer, incomplete)?.code).toBe(code)
  // Neither declining nor returning waits for what only a recommendation needs.
  expect([whyNotDecline(officer, incomplete), whyNotReturn(officer, incomplete)]).toEqual([null, null])
})

test('nobody is asked for a correction that could not be submitted', () => {
  const late = desk({ late: reason('late', '征集截止时间为 …') })
  expect(whyNotReturn(officer, late)?.code).toBe('too-late-to-return')
  expect([whyNotRecommend(officer, late), whyNotDecline(officer, late)]).toEqual([null, null])
})

describe('初审 and 复核', () => {
  const second = (given: Partial<Desk> = {}) => desk({ secondReader: true, ...given })
  test.each([
    ['without a second reader', desk(), true],
    ['the first opinion', second(), false],
    ['the same opinion of a colleague before', second({ proposal: proposal('colleague', 'RECOMMEND') }), true],
    ['the other opinion of a colleague before', second({ proposal: proposal('colleague', 'DECLINE') }), false],
    ['an opinion on an older version', second({ proposal: proposal('colleague', 'RECOMMEND', 1) }), false],
    ['one’s own opinion before', second({ proposal: proposal('officer', 'RECOMMEND') }), false],
  ] as const)('%s: settles it %s', (_name, given, expected) => {
    expect(settles(officer, given, 'RECOMMEND')).toBe(expected)
  })

  test('nobody is their own second reader', () => {
    const own = second({ proposal: proposal('officer', 'RECOMMEND') })
    expect(whyNotRecommend(officer, own)?.code).toBe('own-proposal')
    expect(whyNotDecline(officer, own)).toBeNull()
  })

  test('the second reader decides what the first has in hand, on the version that was read', () => {
    const given = { holder: holder('colleague'), proposal: proposal('colleague', 'RECOMMEND') }
    for (const rule of [whyNotRecommend, whyNotDecline, whyNotReturn]) expect(rule(officer, second(given))).toBeNull()
    const older = second({ ...given, proposal: proposal('colleague', 'RECOMMEND', 1) })
    expect(whyNotRecommend(officer, older)?.code).toBe('held-by-other')
  })
})

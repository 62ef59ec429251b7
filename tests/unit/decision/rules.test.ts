import { describe, expect, test } from 'vitest'
import { DecideSeveral } from '@/lib/decision/form'
import { type Decided, decided } from '@/lib/decision/labels'
import { type DecisionDesk, needsReason, whyNotDecide, whyNotObject, whyNotReasoned } from '@/lib/decision/rules'
import { SuggestionState } from '@/lib/platform/prisma/enums'
import { everybody, people } from '@/tests/support/people'

const desk: DecisionDesk = { state: 'SCREENING', screening: false, open: false, duplicate: false, objection: false }
const officer = people.PROVINCE
const code = (given: Partial<DecisionDesk>, to: Decided) =>
  whyNotDecide(officer, { ...desk, ...given }, to)?.code ?? null

describe('deciding', () => {
  test.each(everybody.map((actor) => [actor.role, actor] as const))('%s', (role, actor) => {
    expect(whyNotDecide(actor, desk, 'ELIGIBLE')?.code ?? null).toBe(role === 'PROVINCE' ? null : 'not-found')
  })

  test('each state leads where the steps of the path lead, and nowhere else', () => {
    const allowed = Object.values(SuggestionState).map((state) => [
      state,
      decided.filter((to) => code({ state, duplicate: true }, to) === null),
    ])
    expect(Object.fromEntries(allowed.filter(([, to]) => to?.length))).toEqual({
      SCREENING: ['ELIGIBLE', 'EXCLUDED', 'RECOMMENDED'],
      ELIGIBLE: ['EXCLUDED', 'ADOPTED'],
      EXCLUDED: ['ELIGIBLE'],
    })
  })

  test('nothing is taken up over what is still to be judged, and nothing excluded that nobody judged', () => {
    expect(code({ open: true, duplicate: true }, 'ELIGIBLE')).toBe('pairs-open')
    expect(code({ screening: true }, 'ELIGIBLE')).toBe('still-screening')
    expect(code({}, 'EXCLUDED')).toBe('not-judged-duplicate')
    expect(code({ state: 'EXCLUDED', objection: true }, 'ELIGIBLE')).toBe('objection-open')
    expect(code({ open: true }, 'RECOMMENDED')).toBeNull()
  })

  test('what takes something away, or goes against a verdict, says why', () => {
    const reasoned = (state: SuggestionState, duplicate: boolean, to: Decided) => needsReason({ state, duplicate }, to)
    expect([reasoned('SCREENING', false, 'ELIGIBLE'), reasoned('ELIGIBLE', true, 'ADOPTED')]).toEqual([false, false])
    expect([reasoned('SCREENING', true, 'ELIGIBLE'), reasoned('EXCLUDED', false, 'ELIGIBLE')]).toEqual([true, true])
    expect([reasoned('SCREENING', true, 'EXCLUDED'), reasoned('SCREENING', false, 'RECOMMENDED')]).toEqual([true, true])
    expect([whyNotReasoned(desk, 'RECOMMENDED', '')?.code, whyNotReasoned(desk, 'RECOMMENDED', '理由')]).toEqual([
      'reason-missing',
      null,
    ])
  })
})

test('an objection is a department’s, to an exclusion that holds, once', () => {
  const listed = { to: 'EXCLUDED' as const, holds: true, objected: false }
  const officerOf = people.DEPARTMENT
  expect(whyNotObject(officerOf, listed)).toBeNull()
  expect(whyNotObject(officerOf, { ...listed, holds: false })?.code).toBe('not-objectable')
  expect(whyNotObject(officerOf, { ...listed, to: 'RECOMMENDED' })?.code).toBe('not-objectable')
  expect(whyNotObject(officerOf, { ...listed, objected: true })?.code).toBe('already-objected')
  expect(whyNotObject(officer, listed)?.code).toBe('not-found')
})

test('ticked rows carry the version that was seen; none or nonsense is refused in words', () => {
  const id = '01990000-0000-7000-8000-000000000001'
  expect(DecideSeveral.parse({ seen: `${id}:3`, to: 'ELIGIBLE' }).seen).toEqual([{ id, version: 3 }])
  expect(DecideSeveral.safeParse({ to: 'ELIGIBLE' }).error?.issues[0]?.message).toBe('请先勾选要处理的建议。')
  expect(DecideSeveral.safeParse({ seen: ['x'], to: 'ELIGIBLE' }).success).toBe(false)
})

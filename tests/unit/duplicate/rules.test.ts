import { describe, expect, test } from 'vitest'
import { filterFrom, filterQuery } from '@/lib/duplicate/pair-filter'
import { type PairDesk, settles, whyNotDropSecondReader, whyNotJudge } from '@/lib/duplicate/rules'
import { Verdict } from '@/lib/platform/prisma/enums'
import { everybody, people } from '@/tests/support/people'

const officer = people.PROVINCE
const desk: PairDesk = { superseded: false, proposal: null, secondReader: false }
const by = (byId: string, verdict: Verdict = 'DUPLICATE') => ({
  verdict,
  reason: '理由',
  byId,
  byName: '某人',
  at: new Date(0),
})

describe('judging', () => {
  test.each(everybody.map((actor) => [actor.role, actor] as const))('%s', (role, actor) => {
    expect(whyNotJudge(actor, desk, 'KEPT')?.code ?? null).toBe(role === 'PROVINCE' ? null : 'not-found')
  })

  test('texts that changed are not judged', () => {
    expect(whyNotJudge(officer, { ...desk, superseded: true }, 'KEPT')?.code).toBe('superseded')
  })

  test('one’s own first reading is confirmed by somebody else; another verdict of one’s own takes its place', () => {
    const second = { ...desk, secondReader: true }
    const own = { ...second, proposal: by(officer.id) }
    expect(whyNotJudge(officer, own, 'DUPLICATE')?.code).toBe('own-proposal')
    expect([whyNotJudge(officer, own, 'KEPT'), settles(officer, own, 'KEPT')]).toEqual([null, false])
    const others = { ...second, proposal: by('another') }
    expect([settles(officer, others, 'DUPLICATE'), settles(officer, others, 'KEPT')]).toEqual([true, false])
    expect(settles(officer, second, 'PENDING')).toBe(true)
    expect(Object.values(Verdict).every((verdict) => settles(officer, desk, verdict))).toBe(true)
  })

  test('a reading that waits keeps the second reader', () => {
    expect([whyNotDropSecondReader(0), whyNotDropSecondReader(1)?.code]).toEqual([null, 'proposals-waiting'])
  })
})

test('an address says what is filtered and understands only what it may say', () => {
  const call = '01990000-0000-7000-8000-000000000001'
  const filter = filterFrom({ call, tab: 'judged', source: 'FUNDED', signal: 'title', relation: 'none', weak: 'yes' })
  expect(filterFrom(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter)
  const odd = filterFrom({ call: 'x', tab: 'x', source: 'x', signal: 'x', department: 'x', after: 'x' })
  expect(odd).toEqual(filterFrom({}))
  expect(filterQuery({ ...filter, after: call })).not.toContain('after')
})

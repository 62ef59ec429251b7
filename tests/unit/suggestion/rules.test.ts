import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/platform/actor'
import { SuggestionState } from '@/lib/platform/prisma/enums'
import {
  type Placed,
  whyNotEdit,
  whyNotForOrganisation,
  whyNotInvite,
  whyNotSubmit,
  whyNotWithdraw,
} from '@/lib/suggestion/rules'

const person = { address: '', browser: '', sessionId: 's', name: '甲' }
const ties = { organisationId: 'o', departmentId: 'd' }
const actors = {
  owner: { ...person, ...ties, id: 'owner', role: 'PROPOSER' },
  writer: { ...person, ...ties, id: 'writer', role: 'PROPOSER' },
  reader: { ...person, ...ties, id: 'reader', role: 'PROPOSER' },
  stranger: { ...person, ...ties, id: 'stranger', role: 'PROPOSER' },
  // Ids equal to the owner's: only the role keeps them out.
  department: { ...person, id: 'owner', role: 'DEPARTMENT', departmentId: 'd' },
  province: { ...person, id: 'owner', role: 'PROVINCE' },
  supervisor: { ...person, id: 'owner', role: 'SUPERVISOR' },
  admin: { ...person, id: 'writer', role: 'ADMIN' },
} as const satisfies Record<string, Actor>

const states = Object.values(SuggestionState)
const suggestion = (state: SuggestionState): Placed => ({
  ownerId: 'owner',
  state,
  collaborators: [
    { accountId: 'writer', mode: 'EDIT' },
    { accountId: 'reader', mode: 'READ' },
  ],
})

type Rule = (actor: Actor, suggestion: Placed) => { code: string } | null
const answers = (rule: Rule, who: keyof typeof actors) =>
  Object.fromEntries(states.map((state) => [state, rule(actors[who], suggestion(state))?.code ?? null]))

const all = (answer: string | null, but: Partial<Record<SuggestionState, string | null>> = {}) => ({
  ...Object.fromEntries(states.map((state) => [state, answer])),
  ...but,
})
const open = { DRAFT: null, RETURNED: null, WITHDRAWN: 'withdrawn' }

const table: [string, Rule, Partial<Record<keyof typeof actors, ReturnType<typeof all>>>][] = [
  [
    'edit',
    whyNotEdit,
    { owner: all('not-editable', open), writer: all('not-editable', open), reader: all('read-only') },
  ],
  [
    'submit',
    whyNotSubmit,
    { owner: all('already-submitted', open), writer: all('owner-only'), reader: all('owner-only') },
  ],
  [
    'withdraw',
    whyNotWithdraw,
    {
      owner: all('too-late-to-withdraw', { ...open, SUBMITTED: null }),
      writer: all('owner-only'),
      reader: all('owner-only'),
    },
  ],
  ['invite', whyNotInvite, { owner: all('not-editable', open), writer: all('owner-only'), reader: all('owner-only') }],
]

describe.each(table)('who may %s in which state', (_name, rule, expected) => {
  test.each(Object.keys(actors) as (keyof typeof actors)[])('%s', (who) => {
    expect(answers(rule, who)).toEqual(expected[who] ?? all('not-found'))
  })
})

test.each([
  ['CONFIRMED', null],
  ['PROPOSED', 'organisation-not-confirmed'],
  ['REJECTED', 'organisation-not-confirmed'],
] as const)('a suggestion of an organisation that is %s: %s', (state, code) => {
  expect(whyNotForOrganisation({ state })?.code ?? null).toBe(code)
})

import { beforeAll, expect, test } from 'vitest'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { SuggestionState } from '@/lib/platform/prisma/enums'
import { traceableBy, visibleTo } from '@/lib/suggestion/rules'
import { createActor } from '@/tests/support/factories'
import { createSuggestion } from '@/tests/support/suggestions'

const states = Object.values(SuggestionState)
const delivered = ['DELIVERED', 'SCREENING', 'ELIGIBLE', 'EXCLUDED', 'ADOPTED']
const afterDraft = states.filter((state) => state !== 'DRAFT' && state !== 'WITHDRAWN')
let owner: ActorOf<'PROPOSER'>

beforeAll(async () => {
  owner = await createActor('PROPOSER')
  for (const state of states) await createSuggestion(owner, { state })
})

const seen = async (actor: Actor, scope: typeof visibleTo) => {
  const rows = await db.suggestion.findMany({ where: scope(actor), select: { state: true } })
  return rows.map(({ state }) => state as string).sort()
}

test.each([
  ['the owner', () => owner, states, states],
  [
    'another proposer of the same organisation',
    () => createActor('PROPOSER', { organisationId: owner.organisationId }),
    [],
    [],
  ],
  ['its department', () => createActor('DEPARTMENT', { departmentId: owner.departmentId }), afterDraft, afterDraft],
  ['another department', () => createActor('DEPARTMENT'), [], []],
  ['the province', () => createActor('PROVINCE'), delivered, delivered],
  ['supervision', () => createActor('SUPERVISOR'), delivered, afterDraft],
  ['an administrator', () => createActor('ADMIN'), [], []],
] as const)('%s sees', async (_name, who, text, trace) => {
  const actor = await who()
  expect(await seen(actor, visibleTo)).toEqual([...text].sort())
  expect(await seen(actor, traceableBy)).toEqual([...trace].sort())
})

test('a colleague sees from acceptance until removal', async () => {
  const colleague = await createActor('PROPOSER')
  const { id } = await createSuggestion(owner, { state: 'DRAFT' })
  const { email } = await db.account.findUniqueOrThrow({ where: { id: colleague.id } })
  const invited = await db.collaborator.create({ data: { suggestionId: id, email, mode: 'READ' } })
  expect(await seen(colleague, visibleTo)).toEqual([])
  const where = { id: invited.id }
  await db.collaborator.update({ where, data: { accountId: colleague.id, acceptedAt: new Date() } })
  expect(await seen(colleague, visibleTo)).toEqual(['DRAFT'])
  await db.collaborator.update({ where, data: { removedAt: new Date() } })
  expect(await seen(colleague, visibleTo)).toEqual([])
})

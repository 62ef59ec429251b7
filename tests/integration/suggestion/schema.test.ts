import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { SuggestionState } from '@/lib/platform/prisma/enums'
import { steps } from '@/lib/suggestion/transitions'
import { createActor } from '@/tests/support/factories'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'

const states = Object.values(SuggestionState)

test('the database knows the same steps as the code', async () => {
  const known = await db.$queryRaw<{ from: string; to: string }[]>`
    SELECT a::text AS "from", b::text AS "to" FROM unnest(enum_range(NULL::"SuggestionState")) a,
    unnest(enum_range(NULL::"SuggestionState")) b WHERE is_suggestion_step(a, b)`
  const pairs = (list: readonly { from: string; to: string }[]) => list.map(({ from, to }) => `${from}>${to}`).sort()
  expect(pairs(known)).toEqual(pairs(steps))
})

test('the database refuses a step that is none, and dates one that is', async () => {
  const owner = await createActor('PROPOSER')
  const { id, stateSince } = await createSuggestion(owner, { state: 'SUBMITTED' })
  await expect(db.suggestion.update({ where: { id }, data: { state: 'ADOPTED' } })).rejects.toThrow(/no step leads/)
  const later = await db.suggestion.update({ where: { id }, data: { state: 'RETURNED' } })
  expect(later.stateSince.getTime()).toBeGreaterThan(stateSince.getTime())
})

test('what lies with somebody else cannot be rewritten', async () => {
  const owner = await createActor('PROPOSER')
  const { id } = await createSuggestion(owner, { state: 'SUBMITTED' })
  await expect(db.suggestion.update({ where: { id }, data: { content: {} } })).rejects.toThrow(/is fixed/)
})

test('a state that needs a version is refused without one', async () => {
  const owner = await createActor('PROPOSER')
  const { id } = await createSuggestion(owner)
  const data = { state: 'SUBMITTED' } as const
  await expect(db.suggestion.update({ where: { id }, data })).rejects.toThrow(/Suggestion_state_and_version/)
  const invented = { ...data, submittedNumber: 1, submittedAt: new Date() }
  await expect(db.suggestion.update({ where: { id }, data: invented })).rejects.toThrow(/submitted_version/i)
})

test('one per person and call, whatever its state, until it is withdrawn', async () => {
  const owner = await createActor('PROPOSER')
  for (const state of states) {
    const callId = (await createSuggestionCall()).id
    await createSuggestion(owner, { callId, state })
    const second = createSuggestion(owner, { callId })
    if (state === 'WITHDRAWN') await expect(second).resolves.toMatchObject({ state: 'DRAFT' })
    else await expect(second).rejects.toThrow(/Unique constraint/)
  }
})

test.each([
  'UPDATE "SuggestionVersion" SET "receipt" = \'x\'',
  'DELETE FROM "SuggestionVersion"',
  'DELETE FROM "Transition"',
])('the database itself refuses %s', async (statement) => {
  await createSuggestion(await createActor('PROPOSER'), { state: 'SUBMITTED' })
  await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/refused/)
})

test('a suggestion carries the identity of its owner, and no other', async () => {
  const owner = await createActor('PROPOSER')
  const { id } = await createSuggestion(owner)
  await expect(db.suggestion.update({ where: { id }, data: { identityHash: '0'.repeat(64) } })).rejects.toThrow()
})

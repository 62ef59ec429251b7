import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { storeScreening } from '@/lib/screened/store-screening'
import { documentId } from '@/lib/screened/suggestion-text'
import { createActor } from '@/tests/support/factories'
import { createSuggestion } from '@/tests/support/suggestions'

async function createSubmitted() {
  const { id, submittedAt, submittedNumber, identityHash } = await createSuggestion(await createActor('PROPOSER'), {
    state: 'SUBMITTED',
  })
  return {
    suggestionId: id,
    versionNumber: submittedNumber ?? 0,
    submittedAt: submittedAt ?? new Date(0),
    identityHash,
  }
}
type Submitted = Awaited<ReturnType<typeof createSubmitted>>

const like = ({ suggestionId }: Submitted) => ({
  id: documentId(suggestionId),
  score: 0.3,
  reasons: ['少见词语重合'],
  passages: [{ field: 'overview', from: 0, to: 9, otherField: 'overview', otherFrom: 0, otherTo: 9 }],
})

/** As its worker does: what was found is kept, and it waits no longer. */
const compare = (one: Submitted, found: Submitted[]) =>
  db.$transaction(async (tx) => {
    await storeScreening(tx, one, 1, found.map(like))
    await tx.screeningTask.deleteMany({ where: { suggestionId: one.suggestionId } })
  })

const waits = async ({ suggestionId }: Submitted) => (await db.screeningTask.count({ where: { suggestionId } })) > 0

test('a newer one that has not seen a text is asked again; one that has seen it and found nothing is left alone', async () => {
  const [older, newer] = [await createSubmitted(), await createSubmitted()]
  await compare(newer, [])
  await compare(older, [newer])
  expect(await waits(newer)).toBe(true)

  await compare(newer, [])
  expect(await waits(newer)).toBe(false)
  await compare(older, [newer])
  expect(await waits(newer)).toBe(false)
})

test('a new version of the older one is another text, which the newer has not seen', async () => {
  const [older, newer] = [await createSubmitted(), await createSubmitted()]
  await compare(older, [])
  await compare(newer, [])
  await compare(older, [newer])
  expect(await waits(newer)).toBe(false)
  await compare({ ...older, versionNumber: 2 }, [newer])
  expect(await waits(newer)).toBe(true)
})

test('a newer one that keeps the pair is left alone, though the older is compared anew', async () => {
  const [older, newer] = [await createSubmitted(), await createSubmitted()]
  await compare(newer, [older])
  await compare(older, [newer])
  expect(await waits(newer)).toBe(false)
})

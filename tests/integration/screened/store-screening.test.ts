import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { storeScreening } from '@/lib/screened/store-screening'
import type { ScreenedSuggestion } from '@/lib/screened/suggestion-text'
import { createSubmitted, likeTo } from '@/tests/support/screened-suggestions'

/** As its worker does: what was found is kept, and it waits no longer. */
const compare = (one: ScreenedSuggestion, found: ScreenedSuggestion[]) =>
  db.$transaction(async (tx) => {
    await storeScreening(tx, one, 1, found.map(likeTo))
    await tx.screeningTask.deleteMany({ where: { suggestionId: one.suggestionId } })
  })

const waits = async ({ suggestionId }: ScreenedSuggestion) =>
  (await db.screeningTask.count({ where: { suggestionId } })) > 0

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

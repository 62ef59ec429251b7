import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { enterSuggestion } from '@/lib/screened/enter-suggestion'
import { prepareRun } from '@/lib/screened/prepare-run'
import { requestRun } from '@/lib/screened/request-run'
import { screenWaiting } from '@/lib/screened/screen-waiting'
import { storeScreening } from '@/lib/screened/store-screening'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { createActor } from '@/tests/support/factories'
import { waiting, withHolder } from '@/tests/support/held-rows'
import { contentWith, createSubmitted, enterNew, inventedText, likeTo } from '@/tests/support/screened-suggestions'
import { createSuggestion } from '@/tests/support/suggestions'

let number = 0
beforeEach(async () => {
  number += 10
  await screenWaiting()
})

const copied = () => contentWith(number + 1, { overview: inventedText(number) })

test('a newer one that is asked again while it is being compared is compared once more', async () => {
  const older = await createSuggestion(await createActor('PROPOSER'), { state: 'SUBMITTED', content: copied() })
  const newer = await enterNew(number)
  await withHolder(async (holder) => {
    await holder.query('SELECT 1 FROM "Suggestion" WHERE id = $1 FOR UPDATE', [newer])
    const first = screenWaiting(1)
    await waiting(1)
    // Submitted before, it is there only now: too late for the one that is being compared.
    await db.$transaction((tx) => enterSuggestion(tx, older.id))
    const second = screenWaiting(1)
    await Promise.race([second, waiting(2)])
    await holder.query('COMMIT')
    expect(await Promise.all([first, second])).toEqual([1, 1])
  })
  await screenWaiting()
  const pairs = await db.screeningPair.findMany({ where: { suggestionId: newer, current: true } })
  expect(pairs).toMatchObject([{ otherSuggestionId: older.id }])
})

test('one that is being compared when everything is to be compared anew is compared once more', async () => {
  const id = await enterNew(number)
  await requestRun(db, { reason: '测试', rebuilds: false })
  await withHolder(async (holder) => {
    await holder.query('SELECT 1 FROM "Suggestion" WHERE id = $1 FOR UPDATE', [id])
    const compared = screenWaiting(1)
    await waiting(1)
    const prepared = prepareRun()
    await Promise.race([prepared, waiting(2)])
    await holder.query('COMMIT')
    expect(await Promise.all([compared, prepared])).toEqual([1, true])
  })
  const task = await db.screeningTask.findUnique({ where: { suggestionId: id } })
  expect(task?.runId).toBeTypeOf('string')
})

test('who asks one that is being compared holds no pair that this one waits for', async () => {
  const [older, newer] = [await createSubmitted(), await createSubmitted()]
  const where = { suggestionId: newer.suggestionId }
  await db.$transaction((tx) => storeScreening(tx, newer, 1, [likeTo(older)]))
  await db.screeningTask.create({ data: where })
  await withHolder(async (holder) => {
    await holder.query('SELECT 1 FROM "ScreeningResult" WHERE "suggestionId" = $1 FOR UPDATE', [newer.suggestionId])
    const compared = db.$transaction(async (tx) => {
      await tx.screeningTask.delete({ where })
      await storeScreening(tx, newer, 1, [])
    })
    await waiting(1)
    // Its new version takes the pair back that the newer one is about to take back as well.
    const asks = db.$transaction((tx) => storeScreening(tx, { ...older, versionNumber: 2 }, 1, [likeTo(newer)]))
    await waiting(2)
    await holder.query('COMMIT')
    await Promise.all([compared, asks])
  })
  expect(await db.screeningTask.count({ where })).toBe(1)
})

test('one that is submitted again while it is being compared is compared in its new version too', async () => {
  const owner = await createActor('PROPOSER')
  const content = contentWith(number)
  const { id } = await createSuggestion(owner, { state: 'RETURNED', content })
  await db.$transaction((tx) => enterSuggestion(tx, id))
  await screenWaiting()
  await db.screeningTask.create({ data: { suggestionId: id } })
  await withHolder(async (holder) => {
    await holder.query('SELECT 1 FROM "ScreeningResult" WHERE "suggestionId" = $1 FOR UPDATE', [id])
    const compared = screenWaiting(1)
    await waiting(1)
    const { version } = await db.suggestion.findUniqueOrThrow({ where: { id } })
    const submitted = submitSuggestion(owner, { id, version, pledge: 1 })
    await waiting(2)
    await holder.query('COMMIT')
    expect(await Promise.all([compared, submitted])).toMatchObject([1, { number: 2 }])
  })
  expect(await db.screeningTask.findUnique({ where: { suggestionId: id } })).toMatchObject({ attempts: 0 })
  await screenWaiting()
  const results = await db.screeningResult.findMany({ where: { suggestionId: id, current: true } })
  expect(results).toMatchObject([{ versionNumber: 2 }])
})

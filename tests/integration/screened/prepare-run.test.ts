import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { enterRecords } from '@/lib/screened/enter-records'
import { finishRuns } from '@/lib/screened/finish-runs'
import { prepareRun } from '@/lib/screened/prepare-run'
import { findScreeningProgress, findScreeningWork } from '@/lib/screened/queries'
import { rescreenAll } from '@/lib/screened/rescreen-all'
import { requestNeededRun } from '@/lib/screened/run-need'
import { mostAttempts, screenWaiting } from '@/lib/screened/screen-waiting'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'
import { createActor } from '@/tests/support/factories'
import { contentWith, enterNew, inventedText } from '@/tests/support/screened-suggestions'
import { createSuggestion } from '@/tests/support/suggestions'

const copyOf = (number: number) => ({ overview: inventedText(number) })
const unfinished = () => db.screeningRun.findMany({ where: { finishedAt: null } })
const pairs = async () =>
  (await db.screeningPair.findMany({ where: { current: true } }))
    .map((pair) => `${pair.suggestionId} ${pair.otherId}`)
    .sort()

test('on the province’s word everything is compared anew under a new model, and what was found before is kept', async () => {
  const source = await enterNew(1)
  const copy = await enterNew(2, { content: copyOf(1) })
  await screenWaiting()
  const before = await pairs()
  expect(before).toEqual([`${copy} suggestion:${source}`])
  const province = await createActor('PROVINCE')
  await rescreenAll(province)
  await rescreenAll(province)
  expect(await unfinished()).toHaveLength(1)
  expect(await prepareRun()).toBe(true)
  expect(await findScreeningProgress(province)).toMatchObject({ run: { total: 2, done: 0 }, waiting: 2 })
  expect(await screenWaiting(1)).toBe(1)
  await finishRuns()
  expect(await findScreeningProgress(province)).toMatchObject({ run: { total: 2, done: 1, finishedAt: null } })
  await screenWaiting()
  await finishRuns()
  expect(await unfinished()).toEqual([])
  expect(await pairs()).toEqual(before)
  const results = await db.screeningResult.findMany({ where: { suggestionId: copy }, orderBy: { screenedAt: 'asc' } })
  expect(results.map(({ current }) => current)).toEqual([false, true])
  expect(results[1]?.modelVersion).toBeGreaterThan(results[0]?.modelVersion ?? 0)
  expect(await db.auditEntry.count({ where: { action: 'screening.rerun' } })).toBe(2)
})

test('what arrives while the index is built anew is in the new one, and what goes is not', async () => {
  const owner = await createActor('PROPOSER')
  const gone = await enterNew(12, { owner })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: gone } })
  await rescreenAll(await createActor('PROVINCE'))
  const meanwhile: { entered?: Promise<string>; withdrawn?: Promise<unknown> } = {}
  await prepareRun(() => {
    meanwhile.entered ??= enterNew(11)
    meanwhile.withdrawn ??= withdrawSuggestion(owner, { id: gone, version, reason: '测试撤回' })
  })
  await meanwhile.withdrawn
  const entered = await meanwhile.entered
  await screenWaiting()
  await finishRuns()
  const copies = [await enterNew(13, { content: copyOf(11) }), await enterNew(14, { content: copyOf(12) })]
  await screenWaiting()
  const found = await db.screeningPair.findMany({ where: { suggestionId: { in: copies } } })
  expect(found.map((pair) => pair.otherSuggestionId)).toEqual([entered])
  expect(
    await db.$queryRaw`SELECT 1 FROM screening_text t
    WHERE NOT EXISTS (SELECT 1 FROM screening_document d WHERE d.number = t.number)
      AND NOT EXISTS (SELECT 1 FROM screening_removed r WHERE r.number = t.number)`,
  ).toEqual([])
})

test('what arrives while everything is compared anew does not wait for the rest of it', async () => {
  for (const number of [31, 32, 33]) await enterNew(number)
  await screenWaiting()
  await rescreenAll(await createActor('PROVINCE'))
  await prepareRun()
  const behind = await db.screeningTask.count()
  expect(behind).toBeGreaterThan(2)
  const arrived = await enterNew(34)
  expect(await screenWaiting(1)).toBe(1)
  expect(await db.screeningResult.count({ where: { suggestionId: arrived, current: true } })).toBe(1)
  expect(await db.screeningTask.count()).toBe(behind)
  await screenWaiting()
  await finishRuns()
})

test('a run that its process left behind is gone on with', async () => {
  await rescreenAll(await createActor('PROVINCE'))
  await db.screeningRun.updateMany({ where: { finishedAt: null }, data: { startedAt: new Date() } })
  expect(await prepareRun()).toBe(true)
  await screenWaiting()
  await finishRuns()
  expect(await unfinished()).toEqual([])
})

test('what was submitted before there was an index is entered by the portal itself', async () => {
  const owner = await createActor('PROPOSER')
  const { id } = await createSuggestion(owner, { state: 'SUBMITTED', content: contentWith(21) })
  await requestNeededRun()
  await prepareRun()
  await screenWaiting()
  await finishRuns()
  const copy = await enterNew(22, { content: copyOf(21) })
  await screenWaiting()
  expect(await pairs()).toContain(`${copy} suggestion:${id}`)
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
})

test('a run that failed is tried again, though not at once', async () => {
  const failed = await db.screeningRun.create({
    data: { reason: '测试', rebuilds: true, startedAt: new Date(), finishedAt: new Date(), failure: 'Error' },
  })
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  await db.screeningRun.updateMany({ where: { finishedAt: { not: null } }, data: { finishedAt: longAgo } })
  await db.screeningRun.updateMany({ where: { id: { not: failed.id } }, data: { finishedAt: new Date(0) } })
  await requestNeededRun()
  expect(await unfinished()).toMatchObject([{ reason: '上一次没有完成', rebuilds: true }])
  await prepareRun()
  await screenWaiting()
  await finishRuns()
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
})

test('an index that another engine built is built anew, though it holds lists alone', async () => {
  await rescreenAll(await createActor('PROVINCE'))
  await prepareRun()
  await screenWaiting()
  await finishRuns()
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
  const newest = await db.screeningRun.findFirstOrThrow({ where: { rebuilds: true }, orderBy: { finishedAt: 'desc' } })
  const built = { where: { id: newest.id } }
  await db.screeningRun.update({ ...built, data: { engineVersion: (newest.engineVersion ?? 0) + 1 } })
  await requestNeededRun()
  expect(await unfinished()).toMatchObject([{ reason: '查重引擎已更新', rebuilds: true }])
  await db.screeningRun.update({ ...built, data: { engineVersion: newest.engineVersion } })
  await prepareRun()
  await screenWaiting()
  await finishRuns()
})

test('nobody but the province asks for a run, and its progress is for the province and the supervisors', async () => {
  for (const role of ['PROPOSER', 'DEPARTMENT', 'SUPERVISOR', 'ADMIN'] as const)
    await expect(rescreenAll(await createActor(role))).rejects.toMatchObject({ reason: { code: 'not-found' } })
  for (const role of ['PROPOSER', 'DEPARTMENT', 'ADMIN'] as const)
    await expect(findScreeningProgress(await createActor(role))).rejects.toMatchObject({
      reason: { code: 'not-found' },
    })
})

test('many new records ask for a run by themselves; one of its processes takes it', async () => {
  const records = Array.from({ length: 120 }, (_, i) => ({ id: `history:${i}`, title: inventedText(500 + i, 20) }))
  await db.$transaction((tx) => enterRecords(tx, records))
  await requestNeededRun()
  expect(await unfinished()).toMatchObject([{ rebuilds: true, requestedById: null }])
  const both = await Promise.all([prepareRun(), prepareRun()])
  expect(both.sort()).toEqual([false, true])
  await screenWaiting()
  await finishRuns()
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
})

test('a model is made anew once half as many texts again have come, and ten more', async () => {
  await rescreenAll(await createActor('PROVINCE'))
  await prepareRun()
  await screenWaiting()
  await finishRuns()
  const model = await db.$queryRaw<{ texts: number }[]>`SELECT texts FROM screening_model`
  const known = model[0]?.texts ?? 0
  const enough = Math.floor(known / 2) + 11
  const enter = (from: number, to: number) =>
    db.$executeRaw`INSERT INTO screening_document (id, submission)
      SELECT 'grown ' || n, jsonb_build_object('id', 'grown ' || n, 'title', n::text)
      FROM generate_series(${from}::int4, ${to}::int4) n`
  await enter(2, enough)
  await requestNeededRun()
  expect(await unfinished()).toEqual([])
  await enter(enough + 1, enough + 1)
  await requestNeededRun()
  expect(await unfinished()).toMatchObject([{ reason: '文本数量增长，重新统计常见词句', rebuilds: true }])
})

test('what was given up is said, and is tried again with everything else', async () => {
  const id = await enterNew(21)
  await db.screeningTask.update({ where: { suggestionId: id }, data: { attempts: mostAttempts } })
  const province = await createActor('PROVINCE')
  expect(await screenWaiting()).toBe(0)
  expect(await findScreeningWork(province)).toMatchObject({ waiting: 0, givenUp: 1 })
  await rescreenAll(province)
  await prepareRun()
  const all = await db.suggestion.count({ where: { submittedNumber: { not: null }, state: { not: 'WITHDRAWN' } } })
  const run = { total: all, done: 0 }
  expect(await findScreeningProgress(province)).toMatchObject({ waiting: all, givenUp: 0, run })
  expect(await screenWaiting()).toBe(all)
  await finishRuns()
  expect(await findScreeningProgress(province)).toMatchObject({ waiting: 0, givenUp: 0, run: { ...run, done: all } })
  expect(await db.screeningResult.count({ where: { suggestionId: id } })).toBe(1)
})

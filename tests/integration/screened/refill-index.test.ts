import { once } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { deleteList } from '@/lib/history/delete-list'
import { writeRecords } from '@/lib/history/record-store'
import { screenedRecord } from '@/lib/history/screened-record'
import { db } from '@/lib/platform/db'
import { enterRecords } from '@/lib/screened/enter-records'
import { finishRuns } from '@/lib/screened/finish-runs'
import { prepareRun } from '@/lib/screened/prepare-run'
import { startPreparing } from '@/lib/screened/preparing-process'
import { findScreeningProgress } from '@/lib/screened/queries'
import { requestNeededRun } from '@/lib/screened/run-need'
import { screenWaiting } from '@/lib/screened/screen-waiting'
import { createActor } from '@/tests/support/factories'
import { enterNew, inventedText } from '@/tests/support/screened-suggestions'

const row = (i: number) => ({
  key: `n:${i}`,
  number: `SD-${i}`,
  title: inventedText(i * 1000 + 1, 18),
  organisation: '',
  person: '',
  year: 2023,
  summary: inventedText(i * 1000 + 2, 60),
})

/** A list as its import leaves it, in the index. */
async function createList(name: string, first: number, records: number) {
  const list = await db.historyList.create({ data: { name, kind: 'FUNDED' } })
  const rows = Array.from({ length: records }, (_, i) => row(first + i))
  const created = await db.$transaction(
    async (tx) => {
      const written = await writeRecords(tx, list.id, rows)
      await enterRecords(tx, written.created.map(screenedRecord))
      return written.created
    },
    { timeout: 60_000 },
  )
  return { list, created }
}

/** What a migration of the index does. */
async function emptyIndex() {
  await db.$executeRaw`TRUNCATE screening_document, screening_removed, screening_segment, screening_text, screening_posting`
  await db.$executeRaw`DELETE FROM screening_model`
}

/** All that waits is done, as by the worker. */
async function work() {
  await requestNeededRun()
  do {
    await screenWaiting()
    await finishRuns()
  } while (await prepareRun())
}
const unfinished = () => db.screeningRun.count({ where: { finishedAt: null } })
const documents = async () =>
  (await db.$queryRaw<{ id: string }[]>`SELECT id FROM screening_document ORDER BY id`).map(({ id }) => id)
const foundOf = async (suggestionId: string) =>
  (await db.screeningPair.findMany({ where: { suggestionId, current: true } })).map(({ otherId }) => otherId)

beforeEach(async () => {
  await db.historyRecord.deleteMany()
  await db.historyList.deleteMany()
  await emptyIndex()
  await work()
})

test('an emptied index is filled again with suggestions, what came in bundles, and every list, and finds them', async () => {
  const { created } = await createList('立项清单', 1, 30)
  const outside = await enterNew(41)
  await db.suggestion.update({ where: { id: outside }, data: { origin: 'OUTSIDE' } })
  const inside = await enterNew(42)
  await work()
  const whole = await documents()
  expect(whole).toEqual(expect.arrayContaining([`suggestion:${outside}`, `suggestion:${inside}`]))
  expect(whole.filter((id) => id.startsWith('history:'))).toHaveLength(30)
  await emptyIndex()
  await work()
  expect(await unfinished()).toBe(0)
  expect(await documents()).toEqual(whole)
  const copies = [
    await enterNew(51, { content: { overview: row(7).summary + inventedText(52) } }),
    await enterNew(53, { content: { overview: inventedText(41) } }),
  ]
  await screenWaiting()
  expect(await Promise.all(copies.map(foundOf))).toEqual([[`history:${created[6]?.id}`], [`suggestion:${outside}`]])
})

test('nothing is asked for while nothing is missing; the last record of a list that lacks is enough', async () => {
  const { created } = await createList('清单甲', 100, 5)
  await createList('清单乙', 110, 1)
  await work()
  await requestNeededRun()
  expect(await unfinished()).toBe(0)
  await db.$executeRaw`DELETE FROM screening_document WHERE id = ${`history:${created.at(-1)?.id}`}`
  await requestNeededRun()
  expect(await db.screeningRun.findFirst({ where: { finishedAt: null } })).toMatchObject({
    rebuilds: true,
    requestedById: null,
  })
  await work()
  expect(await documents()).toContain(`history:${created.at(-1)?.id}`)
})

test('what found before is not lost while the index fills, and a list that is being deleted stays out', async () => {
  const province = await createActor('PROVINCE')
  const { list } = await createList('清单丙', 200, 3)
  const source = await enterNew(61)
  const copy = await enterNew(62, { content: { overview: inventedText(61) } })
  await work()
  expect(await foundOf(copy)).toEqual([`suggestion:${source}`])
  await deleteList(province, { id: list.id, version: list.version })
  await emptyIndex()
  await requestNeededRun()
  // Until all is filled and built nothing waits to be compared with half an index.
  const waiting: Promise<number>[] = []
  await prepareRun(() => waiting.push(Promise.resolve(db.screeningTask.count())))
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([0]))
  expect(await foundOf(copy)).toEqual([`suggestion:${source}`])
  await screenWaiting()
  await finishRuns()
  expect(await foundOf(copy)).toEqual([`suggestion:${source}`])
  expect((await documents()).filter((id) => id.startsWith('history:'))).toEqual([])
})

test('the portal’s own process fills it; killed in the middle, the next goes on and counts nothing twice', async () => {
  const province = await createActor('PROVINCE')
  await createList('大清单', 1000, 3000)
  await work()
  const whole = await documents()
  await emptyIndex()
  await requestNeededRun()
  const child = startPreparing()
  const exited = once(child, 'exit')
  const runOf = async () => (await findScreeningProgress(province)).run
  await vi.waitUntil(async () => ((await runOf())?.entered ?? 0) > 0, { timeout: 60_000, interval: 5 })
  child.kill('SIGKILL')
  await exited
  const killed = await runOf()
  expect(killed?.finishedAt).toBeNull()
  expect(killed?.entered).toBe((await documents()).length)
  expect(killed?.missing).toBe(whole.length)

  const [code] = await once(startPreparing(), 'exit')
  expect(code).toBe(0)
  const filled = await runOf()
  expect([filled?.entered, filled?.missing]).toEqual([whole.length, whole.length])
  expect(await documents()).toEqual(whole)
  await screenWaiting()
  await finishRuns()
  expect(await unfinished()).toBe(0)
}, 180_000)

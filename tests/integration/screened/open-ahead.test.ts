import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { holdKnownIndex, keptIndex } from '@/lib/screened/index-model'
import { openAhead } from '@/lib/screened/open-ahead'
import { buildPostgresIndex, rebuildPostgresIndex } from '@/lib/screening/postgres-build'
import { type Executor, type InTransaction, pgExecutor, prismaExecutor } from '@/lib/screening/postgres-executor'
import { closeIndex } from '@/lib/screening/postgres-lock'
import { waiting, withHolder } from '@/tests/support/held-rows'
import { inventedText } from '@/tests/support/screened-suggestions'

const inTransaction: InTransaction = (run) => db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: 60_000 })
const text = { id: 'one', title: inventedText(1, 18), overview: inventedText(2, 200) }
const quietly = () => {}
const newest = async () =>
  (await db.$queryRaw<{ version: number }[]>`SELECT max(version) AS version FROM screening_model`)[0]?.version

/** A process that has just begun has nothing open yet; this counts how often a model is read. */
function countingExecutor(tx: Parameters<typeof prismaExecutor>[0]) {
  const executor = prismaExecutor(tx)
  let models = 0
  const query: Executor['query'] = (sql, parameters) => {
    if (sql.includes('FROM screening_model')) models++
    return executor.query(sql, parameters)
  }
  return { query, models: () => models }
}

test('of many who come at once to a process that has just begun, one opens the index', async () => {
  await buildPostgresIndex(inTransaction, [text], [], quietly)
  const open = () =>
    db.$transaction(async (tx) => {
      const executor = countingExecutor(tx)
      const index = await holdKnownIndex(executor)
      return { version: index?.version, models: executor.models() }
    })
  const opened = await withHolder(async (holder) => {
    await closeIndex(pgExecutor(holder))
    const coming = Promise.all([open(), open(), open(), open()])
    await waiting(4)
    await holder.query('COMMIT')
    return coming
  })
  expect(new Set(opened.map(({ version }) => version))).toEqual(new Set([await newest()]))
  expect(opened.reduce((sum, { models }) => sum + models, 0)).toBe(1)
})

test('an index is open and read before it is asked, once, and again when it was built anew', async () => {
  await buildPostgresIndex(inTransaction, [text], [], quietly)
  expect(await openAhead()).toBeGreaterThan(0)
  const first = keptIndex()?.version
  expect(first).toBe(await newest())
  expect(await openAhead()).toBe(0)
  await rebuildPostgresIndex(inTransaction, [], quietly)
  expect(await openAhead()).toBeGreaterThan(0)
  expect(keptIndex()?.version).toBe(await newest())
  expect(keptIndex()?.version).not.toBe(first)
})

test('without an index there is nothing to open, and none is made', async () => {
  await db.$executeRaw`DELETE FROM screening_model`
  expect(await openAhead()).toBe(0)
  expect(await newest()).toBeNull()
})

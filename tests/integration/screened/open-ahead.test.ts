import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { keptIndex } from '@/lib/screened/index-model'
import { openAhead } from '@/lib/screened/open-ahead'
import { buildPostgresIndex, rebuildPostgresIndex } from '@/lib/screening/postgres-build'
import { type InTransaction, prismaExecutor } from '@/lib/screening/postgres-executor'
import { inventedText } from '@/tests/support/screened-suggestions'

const inTransaction: InTransaction = (run) => db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: 60_000 })
const text = { id: 'one', title: inventedText(1, 18), overview: inventedText(2, 200) }
const quietly = () => {}
const newest = async () =>
  (await db.$queryRaw<{ version: number }[]>`SELECT max(version) AS version FROM screening_model`)[0]?.version

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

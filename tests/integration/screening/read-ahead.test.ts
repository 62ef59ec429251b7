import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { readAhead } from '@/lib/screening/read-ahead'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { asSubmission } from '@/tests/bench/screening/set'

const executor = prismaExecutor(db)

beforeAll(async () => {
  const corpus = generateSet(6, 300).rows.map(asSubmission)
  await buildPostgresIndex(
    (run) => db.$transaction((tx) => run(prismaExecutor(tx))),
    corpus,
    [],
    () => {},
  )
})

/** Pages of these tables with all that belongs to them, and how many of them the database has in its memory. */
async function pages() {
  const [found] = await db.$queryRaw<{ all: number; held: number }[]>`
    SELECT sum(pg_relation_size(part) / 8192)::int AS all, sum((
      SELECT count(*) FROM pg_buffercache WHERE relfilenode = pg_relation_filenode(part) AND relforknumber = 0))::int AS held
    FROM (
      SELECT unnest(ARRAY[c.oid, c.reltoastrelid] || array(
        SELECT indexrelid FROM pg_index WHERE indrelid IN (c.oid, c.reltoastrelid))) AS part
      FROM pg_class c WHERE c.relname IN ('screening_posting', 'screening_text', 'screening_document')
    ) parts WHERE part <> 0`
  return found ?? { all: 0, held: 0 }
}

test('all pages that are looked up are in the database’s memory afterwards', async () => {
  await db.$executeRaw`CREATE EXTENSION IF NOT EXISTS pg_buffercache`
  await db.$queryRaw`SELECT buffers_evicted FROM pg_buffercache_evict_all()`
  const before = await pages()
  expect(before.all).toBeGreaterThan(100)
  expect(before.held).toBeLessThan(before.all)
  expect(await readAhead(executor)).toBe(before.all * 8192)
  expect((await pages()).held).toBe(before.all)
})

test('a database without pg_prewarm does without', async () => {
  await db.$executeRaw`DROP EXTENSION pg_prewarm`
  try {
    expect(await readAhead(executor)).toBe(0)
  } finally {
    await db.$executeRaw`CREATE EXTENSION pg_prewarm`
  }
})

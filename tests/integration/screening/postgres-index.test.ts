import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { type Executor, prismaExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { addDocument, removeDocument } from '@/lib/screening/postgres-rows'
import { loadModel, type StoredModel } from '@/lib/screening/stored-model'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { asSubmission } from '@/tests/bench/screening/set'

const { rows, cases } = generateSet(6, 500)
const corpus = rows.map(asSubmission)
const outside = prismaExecutor(db)
const Top = 5
let stored: StoredModel

const inTransaction = <Result>(run: (executor: Executor) => Promise<Result>) =>
  db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: 60_000 })

beforeAll(async () => {
  stored = await buildPostgresIndex(inTransaction, corpus, [], () => {})
})

async function countRows(): Promise<number[]> {
  const tables = ['screening_document', 'screening_anchor', 'screening_title_pair']
  return Promise.all(
    tables.map(async (table) => {
      const [row] = await outside.query<{ count: number }>(`SELECT count(*)::int4 AS count FROM ${table}`, [])
      return row?.count ?? 0
    }),
  )
}

test('flags what the index in memory flags, the same source first', async () => {
  const engine = new Engine(buildMemoryIndex(corpus))
  for (const test of cases.slice(0, 60)) {
    const mine = await screen(outside, stored, asSubmission(test), Top)
    const other = engine.screen(asSubmission(test), Top)
    expect(mine.flagged).toBe(other.flagged)
    expect(mine.flagged).toBe(test.targets.length > 0)
    if (mine.flagged) expect(mine.hits[0]).toMatchObject({ id: test.targets[0], passages: other.hits[0]?.passages })
  }
})

const added = { ...asSubmission(generateSet(7, 1).rows[0] ?? { id: '', title: '', text: '' }), id: 'added' }
const copy = { ...added, id: 'copy', title: '又一个名称' }

test('a text is found in the transaction that adds it, and never after that was undone', async () => {
  const undone = new Error('undone')
  const run = inTransaction(async (executor) => {
    await addDocument(executor, stored, added)
    const { flagged, hits } = await screen(executor, stored, copy, Top)
    expect(flagged).toBe(true)
    expect(hits[0]?.id).toBe('added')
    throw undone
  })
  await expect(run).rejects.toBe(undone)
  const { hits } = await screen(outside, stored, copy, Top)
  expect(hits.map(({ id }) => id)).not.toContain('added')
})

test('adding again replaces, removing leaves no row behind', async () => {
  const before = await countRows()
  await inTransaction((executor) => addDocument(executor, stored, added))
  const once = await countRows()
  await inTransaction((executor) => addDocument(executor, stored, added))
  expect(await countRows()).toEqual(once)
  await inTransaction((executor) => removeDocument(executor, stored, added.id))
  expect(await countRows()).toEqual(before)
})

test('another process reads the same model back', async () => {
  const loaded = await loadModel(outside)
  expect(loaded?.version).toBe(stored.version)
  if (!loaded) return
  const [question] = cases
  if (!question) return
  expect(await screen(outside, loaded, asSubmission(question), Top)).toEqual(
    await screen(outside, stored, asSubmission(question), Top),
  )
  expect(await loadModel(outside, loaded)).toBe(loaded)
})

import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import { type OpenIndex, openIndex } from '@/lib/screening/open-index'
import { buildPostgresIndex, rebuildPostgresIndex } from '@/lib/screening/postgres-build'
import { type Executor, prismaExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { addDocuments, removeDocuments } from '@/lib/screening/postgres-rows'
import type { Submission } from '@/lib/screening/submission'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { asSubmission } from '@/tests/bench/screening/set'

const { rows, cases } = generateSet(6, 500)
const corpus = rows.map(asSubmission)
const outside = prismaExecutor(db)
const Top = 5

const inTransaction = <Result>(run: (executor: Executor) => Promise<Result>) =>
  db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: 60_000 })

async function opened(executor = outside, known: OpenIndex | null = null): Promise<OpenIndex> {
  const index = await openIndex(executor, known)
  if (!index) throw new Error('No index.')
  return index
}

const ask = async (known: OpenIndex, submission: Submission, executor = outside) =>
  screen(executor, await opened(executor, known), submission, Top)

let index: OpenIndex

beforeAll(async () => {
  await buildPostgresIndex(inTransaction, corpus, [], () => {})
  index = await opened()
})

test('flags what the index in memory flags, the same source first', async () => {
  const engine = new Engine(buildMemoryIndex(corpus))
  for (const test of cases.slice(0, 60)) {
    const mine = await ask(index, asSubmission(test))
    const other = engine.screen(asSubmission(test), Top)
    expect(mine.flagged).toBe(other.flagged)
    expect(mine.flagged).toBe(test.targets.length > 0)
    if (mine.flagged) expect(mine.hits[0]).toMatchObject({ id: test.targets[0], passages: other.hits[0]?.passages })
  }
})

const fresh = (seed: number) => asSubmission(generateSet(seed, 1).rows[0] ?? { id: '', title: '', text: '' })
const added = { ...fresh(7), id: 'added' }
const copy = { ...added, id: 'copy', title: '又一个名称' }

test('a text is found in the transaction that adds it, and never after that was undone', async () => {
  const undone = new Error('undone')
  const run = inTransaction(async (executor) => {
    await addDocuments(executor, [added])
    const { flagged, hits } = await ask(index, copy, executor)
    expect(flagged).toBe(true)
    expect(hits[0]?.id).toBe('added')
    throw undone
  })
  await expect(run).rejects.toBe(undone)
  expect((await ask(index, copy)).hits.map(({ id }) => id)).not.toContain('added')
})

test('adding again replaces, and what is taken out is found no more, packed or recent', async () => {
  await inTransaction((executor) => addDocuments(executor, [added]))
  const changed = { ...added, overview: fresh(8).overview ?? '' }
  await inTransaction((executor) => addDocuments(executor, [changed]))
  expect((await ask(index, { ...changed, id: 'copy', title: '' })).hits[0]?.id).toBe('added')
  expect((await ask(index, { ...copy, title: '' })).flagged).toBe(false)
  const [packed] = corpus
  if (!packed) return
  const query = { ...packed, id: 'query' }
  expect((await ask(index, query)).hits[0]?.id).toBe(packed.id)
  await inTransaction((executor) => removeDocuments(executor, ['added', packed.id]))
  for (const text of [query, { ...changed, id: 'copy' }]) expect((await ask(index, text)).flagged).toBe(false)
  await inTransaction((executor) => addDocuments(executor, [packed]))
  expect((await ask(index, query)).hits[0]?.id).toBe(packed.id)
})

test('another process answers the same, and reads the index again only when it has changed', async () => {
  const other = await opened()
  const [question] = cases
  if (!question) return
  expect(await ask(other, asSubmission(question))).toEqual(await ask(index, asSubmission(question)))
  const again = await opened(outside, other)
  for (const part of ['model', 'facts', 'titles', 'recent'] as const) expect(again[part]).toBe(other[part])
})

test('a rebuild leaves nothing of the model before it, and whoever has that opens the new one', async () => {
  const [question] = cases
  if (!question) return
  const before = await ask(index, asSubmission(question))
  const { version } = await rebuildPostgresIndex(inTransaction, [], () => {})
  const kept = await db.$queryRaw`SELECT version FROM screening_model`
  expect(kept).toEqual([{ version }])
  const newer = await openIndex(outside, index)
  expect(newer?.version).toBe(version)
  expect(version).toBeGreaterThan(index.version)
  if (newer) expect((await ask(newer, asSubmission(question))).hits[0]?.id).toBe(before.hits[0]?.id)
})

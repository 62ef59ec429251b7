import pg from 'pg'
import { expect, test } from 'vitest'
import { db, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { storeScreening } from '@/lib/screened/store-screening'
import { documentId, type ScreenedSuggestion } from '@/lib/screened/suggestion-text'
import { databaseCalls } from '@/tests/support/database-calls'
import { createSubmitted, likeTo } from '@/tests/support/screened-suggestions'

const store = (tx: Tx, one: ScreenedSuggestion, found: readonly ScreenedSuggestion[]) =>
  storeScreening(tx, one, 1, found.map(likeTo))

const createMany = async (count: number) => {
  const made: ScreenedSuggestion[] = []
  for (let i = 0; i < count; i++) made.push(await createSubmitted())
  return made
}

const pairsOf = ({ suggestionId }: ScreenedSuggestion) =>
  db.duplicatePair.findMany({
    where: { OR: [{ suggestionId }, { otherSuggestionId: suggestionId }] },
    orderBy: { otherId: 'asc' },
  })

test('however many were found, one look at each text and one call of the desk does', async () => {
  const older = await createMany(12)
  const newest = await createSubmitted()
  const callsOf = async (tx: Tx, name: string) => {
    const [found] = await tx.$queryRaw<{ calls: number }[]>`
      SELECT calls::int4 FROM pg_stat_xact_user_functions WHERE funcname = ${name}`
    return found?.calls ?? 0
  }
  const spent = (found: readonly ScreenedSuggestion[]) =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL track_functions = 'all'`
      const before = [await callsOf(tx, 'desk_pairs'), await callsOf(tx, 'screened_text_hash')] as const
      const { calls } = await databaseCalls(() => store(tx, newest, found))
      return {
        statements: calls.length,
        desk: (await callsOf(tx, 'desk_pairs')) - before[0],
        hashed: (await callsOf(tx, 'screened_text_hash')) - before[1],
      }
    })
  const few = await spent(older.slice(0, 2))
  const many = await spent(older)
  expect(many).toEqual({ ...few, hashed: older.length + 1 })
  expect([few.desk, few.hashed]).toEqual([2, 3])
  expect(await db.duplicatePair.count({ where: { suggestionId: newest.suggestionId, superseded: false } })).toBe(12)
})

test('what a suggestion no longer resembles is superseded, what it resembles again comes back', async () => {
  const [first, second, newest] = (await createMany(3)) as [ScreenedSuggestion, ScreenedSuggestion, ScreenedSuggestion]
  const superseded = async (found: readonly ScreenedSuggestion[]) => {
    await db.$transaction((tx) => store(tx, newest, found))
    const pairs = await pairsOf(newest)
    return [first, second].map(
      ({ suggestionId }) => pairs.find((pair) => pair.otherSuggestionId === suggestionId)?.superseded,
    )
  }
  expect(await superseded([first])).toEqual([false, undefined])
  expect(await superseded([second])).toEqual([true, false])
  expect(await superseded([first, second])).toEqual([false, false])
  expect(await superseded([])).toEqual([true, true])
})

test('of two rows of one pair in one statement, from either side, the current one prevails, and only one can be current', async () => {
  const [older, newer] = (await createMany(2)) as [ScreenedSuggestion, ScreenedSuggestion]
  await db.$transaction((tx) => store(tx, newer, [older]))
  const { id: _id, ...row } = await db.screeningPair.findFirstOrThrow({ where: { suggestionId: newer.suggestionId } })
  const fromNewer = { ...row, passages: [] }
  const fromOlder = {
    ...fromNewer,
    suggestionId: older.suggestionId,
    otherId: documentId(newer.suggestionId),
    otherSuggestionId: newer.suggestionId,
  }
  const both = [
    { ...fromNewer, current: true },
    { ...fromOlder, current: false },
  ]
  for (const data of [both, both.toReversed()]) {
    await db.screeningPair.deleteMany({ where: { resultId: row.resultId } })
    await db.screeningPair.createMany({ data })
    expect(await pairsOf(newer)).toMatchObject([{ suggestionId: newer.suggestionId, superseded: false }])
  }
  await db.screeningPair.deleteMany({ where: { resultId: row.resultId } })
  const twice = db.screeningPair.createMany({ data: both.map((one) => ({ ...one, current: true })) })
  await expect(twice).rejects.toThrow(/ScreeningPair_current|Unique constraint/)
})

/** A connection of its own, inside a transaction. */
async function withHolder<Result>(work: (holder: pg.Client) => Promise<Result>): Promise<Result> {
  const holder = new pg.Client({ connectionString: env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    return await work(holder)
  } finally {
    await holder.end()
  }
}

const hold = (holder: pg.Client, { id }: { id: string }) =>
  holder.query('SELECT 1 FROM "DuplicatePair" WHERE id = $1 FOR UPDATE', [id])

const waiting = (count: number) =>
  expect
    .poll(async () => {
      const found = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return found.length
    })
    .toBeGreaterThanOrEqual(count)

test.each([
  ['retires', 'rising'],
  ['retires', 'falling'],
  ['finds', 'rising'],
  ['finds', 'falling'],
] as const)(
  'one who %s pairs given in %s order holds them in that of their texts, and nobody who does so too meets it half-way',
  async (step, order) => {
    const older = (await createMany(2)).toSorted((one, other) => (one.suggestionId < other.suggestionId ? -1 : 1))
    const newest = await createSubmitted()
    const found = order === 'rising' ? older : older.toReversed()
    await db.$transaction((tx) => store(tx, newest, found))
    if (step === 'finds') await db.$transaction((tx) => store(tx, newest, []))
    const [low, high] = await pairsOf(newest)
    if (!low || !high) throw new Error('two pairs were found')
    await withHolder(async (holder) => {
      await hold(holder, low)
      const stored = db.$transaction((tx) => store(tx, newest, step === 'finds' ? found : []))
      await waiting(1)
      await hold(holder, high)
      await holder.query('COMMIT')
      await stored
    })
    const expected = step === 'retires'
    expect((await pairsOf(newest)).map(({ superseded }) => superseded)).toEqual([expected, expected])
  },
)

test('two that found each other are stored at the same moment on two connections, and their pair stands once', async () => {
  const [older, newer] = (await createMany(2)) as [ScreenedSuggestion, ScreenedSuggestion]
  await db.$transaction((tx) => store(tx, newer, [older]))
  const [pair] = await pairsOf(newer)
  if (!pair) throw new Error('a pair was found')
  await withHolder(async (holder) => {
    await hold(holder, pair)
    // Of the older one there is a new version: both take back what was found before.
    const changed = { ...older, versionNumber: 2 }
    const stored = [
      db.$transaction((tx) => store(tx, newer, [older])),
      db.$transaction((tx) => store(tx, changed, [newer])),
    ]
    await waiting(2)
    await holder.query('COMMIT')
    await Promise.all(stored)
  })
  expect(await pairsOf(newer)).toHaveLength(1)
  const current = { suggestionId: newer.suggestionId, current: true }
  expect(await db.screeningPair.count({ where: current })).toBeLessThanOrEqual(1)
  expect(await db.screeningTask.count({ where: { suggestionId: newer.suggestionId } })).toBe(1)
})

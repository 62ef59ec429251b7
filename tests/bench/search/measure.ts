import type { Client } from 'pg'
import { quantile } from '@/tests/bench/screening/measure'
import type { QueryKind } from './query-kinds'

export type Speed = { p50: number; p95: number; max: number }

const speedOf = (times: readonly number[]): Speed => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  max: Math.max(...times),
})

async function timed(
  kinds: readonly QueryKind[],
  ask: (query: string) => Promise<unknown>,
  most = Number.POSITIVE_INFINITY,
) {
  const speeds: Speed[] = []
  for (const { queries } of kinds) {
    const times: number[] = []
    for (const query of queries.slice(0, most)) {
      const from = performance.now()
      await ask(query)
      times.push(performance.now() - from)
    }
    speeds.push(speedOf(times))
  }
  return speeds
}

/** The use case as the page calls it: folding, search, excerpts with their marks, and the entry in the trail. */
export async function measureOwn(url: string, kinds: readonly QueryKind[]): Promise<Speed[]> {
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATABASE_POOL: '2',
    APP_URL: 'http://localhost:3000',
    AUTH_SECRET: 'a secret that only the bench knows, 32+',
    IDENTITY_SECRET: 'another secret of the bench alone, 32+',
    DATA_DIR: '.',
    LOG_LEVEL: 'silent',
  })
  // Reads the environment once, when it is loaded.
  const { db } = await import('@/lib/platform/db')
  const { searchFrom } = await import('@/lib/search/form')
  const { searchProposals } = await import('@/lib/search/search-proposals')
  const { id, name } = await db.account.findFirstOrThrow({ where: { role: 'PROVINCE' } })
  const actor = { id, name, role: 'PROVINCE' as const, sessionId: id, address: '127.0.0.1', browser: 'bench' }
  const ask = (q: string) => searchProposals(actor, searchFrom({ q }))
  await timed(kinds, ask, 1)
  const speeds = await timed(kinds, ask)
  await db.$disconnect()
  return speeds
}

// What a page needs in the simplest way: the newest 21 that have all the words.
const plainQuery = (query: string) => {
  const words = query.split(' ')
  const conditions = words.map((_, i) => `q.text ILIKE $${i + 1}`).join(' AND ')
  return {
    text: `SELECT s.id FROM "QueueEntry" q JOIN "Suggestion" s ON s.id = q."suggestionId"
           WHERE ${conditions} AND s.state = 'DELIVERED' ORDER BY q."arrivedAt" DESC, s.id DESC LIMIT 21`,
    values: words.map((word) => `%${word}%`),
  }
}

/** Without any index that would help it. */
export const measureIlike = (client: Client, kinds: readonly QueryKind[]): Promise<Speed[]> =>
  timed(kinds, (query) => client.query(plainQuery(query)), 3)

/** The same question with pg_trgm's own index on the same text; three of each, for it takes its time. */
export async function measureTrgm(client: Client, kinds: readonly QueryKind[]): Promise<Speed[]> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await client.query('CREATE INDEX ON "QueueEntry" USING gin (text gin_trgm_ops)')
  await client.query('ANALYZE "QueueEntry"')
  return timed(kinds, (query) => client.query(plainQuery(query)), 3)
}

import type { Client } from 'pg'
import type { Row } from '@/tests/bench/screening/set'
import type { Rival } from './rival'

/** A question longer than this is given up: the rival has no answer to it. */
const PatienceMs = 20_000

/** PostgreSQL's pg_trgm with its own operator and index, at the threshold that served it best. */
export async function pgTrgm(client: Client, rows: readonly Row[], threshold = 0.1): Promise<Rival> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await client.query('DROP TABLE IF EXISTS rival; CREATE UNLOGGED TABLE rival (id text, body text)')
  for (let from = 0; from < rows.length; from += 5000) {
    const part = rows.slice(from, from + 5000)
    await client.query('INSERT INTO rival SELECT * FROM unnest($1::text[], $2::text[])', [
      part.map(({ id }) => id),
      part.map(({ title, text }) => `${title} ${text}`.replaceAll('\0', '')),
    ])
  }
  await client.query('CREATE INDEX ON rival USING gin (body gin_trgm_ops)')
  await client.query('ANALYZE rival')
  await client.query(`SET pg_trgm.similarity_threshold = ${threshold}`)
  await client.query(`SET statement_timeout = ${PatienceMs}`)
  return {
    name: `pg_trgm GIN, threshold ${threshold}`,
    async ask(query) {
      try {
        const { rows: found } = await client.query<{ id: string; score: number }>(
          'SELECT id, similarity(body, $1) AS score FROM rival WHERE body % $1 ORDER BY score DESC, id LIMIT 10',
          [`${query.title} ${query.text}`],
        )
        return found
      } catch (error) {
        if (error instanceof Error && error.message.includes('statement timeout')) return []
        throw error
      }
    },
    async close() {
      await client.query('DROP TABLE rival; RESET statement_timeout')
    },
  }
}

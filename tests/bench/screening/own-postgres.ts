import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { buildPostgresIndex, type InTransaction } from '@/lib/screening/postgres-build'
import { pgExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import type { Submission } from '@/lib/screening/submission'
import type { Asked } from './oracle'

/** The tables of the index in a database that has nothing else. */
export async function createTables(client: Client): Promise<void> {
  const migrations = readdirSync('prisma/migrations').filter((name) =>
    /_screening_index$|_(longer_)?anchors$/.test(name),
  )
  for (const name of migrations.sort())
    await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
}

export const inTransactions =
  (client: Client): InTransaction =>
  async (run) => {
    await client.query('BEGIN')
    const result = await run(pgExecutor(client))
    await client.query('COMMIT')
    return result
  }

/** The rows in PostgreSQL, built anew for each corpus. */
export async function inPostgres(client: Client, corpus: readonly Submission[]): Promise<Asked> {
  const stored = await buildPostgresIndex(inTransactions(client), corpus, [], () => {})
  const find = async (query: Submission) => {
    const { hits } = await screen(pgExecutor(client), stored, query, corpus.length)
    return new Set(hits.map((hit) => hit.id))
  }
  return { boilerplate: stored.boilerplate, find }
}

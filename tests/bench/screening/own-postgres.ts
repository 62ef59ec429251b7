import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { type OpenIndex, openIndex } from '@/lib/screening/open-index'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { type InTransaction, pgExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import type { Submission } from '@/lib/screening/submission'
import type { Asked } from './oracle'

/** The tables of the index in a database that has nothing else. */
export async function createTables(client: Client): Promise<void> {
  const migrations = readdirSync('prisma/migrations').filter((name) =>
    /_(screening_(index|news|read_ahead)|(longer_)?anchors|packed_postings|titles_with_segments)$/.test(name),
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

export async function openNewest(client: Client): Promise<OpenIndex> {
  const index = await openIndex(pgExecutor(client))
  if (!index) throw new Error('No index was built.')
  return index
}

/** The index in PostgreSQL, built anew for each corpus. */
export async function inPostgres(client: Client, corpus: readonly Submission[]): Promise<Asked> {
  const { boilerplate } = await buildPostgresIndex(inTransactions(client), corpus, [], () => {})
  const index = await openNewest(client)
  const find = async (query: Submission) => {
    const { hits } = await screen(pgExecutor(client), index, query, corpus.length)
    return new Set(hits.map((hit) => hit.id))
  }
  return { boilerplate, find }
}

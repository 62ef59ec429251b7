import pg from 'pg'
import { expect } from 'vitest'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** A connection of its own, inside a transaction. */
export async function withHolder<Result>(work: (holder: pg.Client) => Promise<Result>): Promise<Result> {
  const holder = new pg.Client({ connectionString: env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    return await work(holder)
  } finally {
    await holder.end()
  }
}

/** Until so many connections wait for what others hold. */
export const waiting = (count: number) =>
  expect
    .poll(
      async () => {
        const found = await db.$queryRaw<unknown[]>`
          SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
        return found.length
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThanOrEqual(count)

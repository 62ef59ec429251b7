import type { Executor } from './postgres-executor'

/** Has the database read what questions will look up, and says how many bytes that are: else each page's first question waits for the disk. */
export async function readAhead(executor: Executor): Promise<number> {
  const [row] = await executor.query<{ bytes: string }>('SELECT screening_read_ahead()::text AS bytes', [])
  return Number(row?.bytes ?? 0)
}

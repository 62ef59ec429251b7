import 'server-only'
import { db, type Tx } from './db'

/** The database's clock: the one that decides whether something is in time. */
export async function databaseNow(tx: Tx = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS now`
  if (!row) throw new Error('the database gave no time')
  return row.now
}

import 'server-only'
import { dropArrived, sweepArrived } from '@/lib/files/arrived-file'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

/** Forgets files that nobody has gone on with for a week, and those that no import knows. */
export async function sweepImports(): Promise<void> {
  const old = await db.$queryRaw<{ place: string }[]>`
    DELETE FROM "HistoryImport" WHERE state = 'RECEIVED' AND "createdAt" < clock_timestamp() - interval '7 days' RETURNING place`
  for (const { place } of old) await dropArrived(place)
  await sweepArrived(async (place) => (await db.historyImport.count({ where: { place } })) > 0, await databaseNow())
}

import 'server-only'
import { dropArrived, sweepArrived } from '@/lib/files/arrived-file'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'

async function isKnown(place: string): Promise<boolean> {
  const imports = await db.historyImport.count({ where: { place } })
  const bundles = await db.bundle.count({ where: { OR: [{ archivePlace: place }, { tablePlace: place }] } })
  return imports + bundles > 0
}

/** Forgets files that nobody has gone on with for a week, and those that nothing knows. */
export async function sweepImports(): Promise<void> {
  const old = await db.$queryRaw<{ place: string }[]>`
    DELETE FROM "HistoryImport" WHERE state = 'RECEIVED' AND "createdAt" < clock_timestamp() - interval '7 days' RETURNING place`
  for (const { place } of old) await dropArrived(place)
  await sweepArrived(isKnown, await databaseNow())
}

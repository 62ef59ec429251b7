import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { db } from '@/lib/platform/db'
import type { HistoryImport } from '@/lib/platform/prisma/client'

/** Whoever works on an import lost it: to another process, or because its list was deleted. */
export class ImportLost extends Error {}

/** The oldest import that waits, or whose worker has not been heard of for two minutes. The new version shuts the former worker out. */
export async function claimImport(): Promise<HistoryImport | null> {
  const [claimed] = await db.$queryRaw<HistoryImport[]>`
    UPDATE "HistoryImport" SET state = 'RUNNING', version = version + 1, "heldUntil" = clock_timestamp() + interval '2 minutes'
    WHERE id = (SELECT id FROM "HistoryImport" WHERE state = 'WAITING' OR (state = 'RUNNING' AND "heldUntil" < clock_timestamp())
                ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`
  return claimed ?? null
}

type Counts = { rows: number; created: number; updated: number; unchanged: number; rejected: number }

/** Writes down how far it is, in the transaction that did it: after a crash nothing is counted twice. */
export async function advance(
  tx: Tx,
  { id, version }: HistoryImport,
  { rows, ...counts }: Counts,
  share: number,
): Promise<void> {
  const changed = await tx.$executeRaw`
    UPDATE "HistoryImport" SET "rowsDone" = "rowsDone" + ${rows}, created = created + ${counts.created},
      updated = updated + ${counts.updated}, unchanged = unchanged + ${counts.unchanged}, rejected = rejected + ${counts.rejected},
      share = ${Math.min(1000, Math.round(share * 1000))}, "heldUntil" = clock_timestamp() + interval '2 minutes'
    WHERE id = ${id}::uuid AND version = ${version} AND state = 'RUNNING'`
  if (changed === 0) throw new ImportLost()
}

import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { removeDocuments } from '@/lib/screening/postgres-rows'

/** Takes records of a list out of the index, best some hundred at a time. What was found before stays on record. */
export async function removeRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  await removeDocuments(prismaExecutor(tx), ids)
}

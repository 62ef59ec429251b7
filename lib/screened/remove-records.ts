import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { removeDocument } from '@/lib/screening/postgres-rows'
import { holdModel } from './index-model'

/** Takes records of a list out of the index, best some hundred at a time. What was found before stays on record. */
export async function removeRecords(tx: Tx, ids: readonly string[]): Promise<void> {
  const executor = prismaExecutor(tx)
  const stored = await holdModel(executor)
  for (const id of ids) await removeDocument(executor, stored, id)
}

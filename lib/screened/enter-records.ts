import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { holdIndex } from '@/lib/screening/postgres-lock'
import { addDocuments, findDocuments } from '@/lib/screening/postgres-rows'
import { Submission } from '@/lib/screening/submission'
import { requestRun } from './request-run'

/** A record of an imported list; its id is `history:<id>`. */
export type ListRecord = {
  id: string
  title: string
  overview?: string
  organisation?: string
  person?: string
}

/**
 * Enters records of imported lists, best a few thousand at a time; one with an id that is already there takes its place,
 * an unchanged one is left alone. When no more have come for a while, every suggestion is compared with them.
 */
export async function enterRecords(tx: Tx, records: readonly ListRecord[]): Promise<void> {
  const executor = prismaExecutor(tx)
  await holdIndex(executor)
  const given = new Map(records.map((record) => [record.id, Submission.parse(record)]))
  for (const known of await findDocuments(executor, [...given.keys()]))
    if (JSON.stringify(known) === JSON.stringify(given.get(known.id))) given.delete(known.id)
  if (given.size === 0) return
  await addDocuments(executor, [...given.values()])
  await requestRun(tx, { reason: '历史名单更新', rebuilds: false })
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { whyNotRead } from './rules'

/** Every list with the number of its records, the newest first. */
export async function listHistory(actor: Actor) {
  refuseIf(whyNotRead(actor))
  return db.historyList.findMany({
    include: { _count: { select: { records: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

/** Records by their ids, with their lists' names; what is not there is left out. */
export async function findRecords(actor: Actor, ids: string[], tx: Tx = db) {
  refuseIf(whyNotRead(actor))
  return tx.historyRecord.findMany({
    where: { id: { in: ids } },
    include: { list: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
}

import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import { literally } from '@/lib/platform/like-pattern'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { whyNotKeep, whyNotRead } from './rules'

const pageSize = 50

/** Every list with the number of its records, the newest first. */
export async function listHistory(actor: Actor) {
  refuseIf(whyNotRead(actor))
  return db.historyList.findMany({
    include: { _count: { select: { records: true } }, imports: { orderBy: { createdAt: 'desc' }, take: 1 } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

/** A list with one page of its records, those that hold the words when there are some. */
export async function findList(actor: Actor, id: string, { words, page }: { words: string; page: number }) {
  refuseIf(whyNotKeep(actor))
  if (!z.uuid().safeParse(id).success) return null
  const list = await db.historyList.findUnique({
    where: { id },
    include: { imports: { orderBy: { createdAt: 'desc' }, take: 20, omit: { sample: true } } },
  })
  if (!list) return null
  const holds = { contains: literally(words), mode: 'insensitive' } as const
  const where: Prisma.HistoryRecordWhereInput = {
    listId: id,
    ...(words && { OR: [{ title: holds }, { number: holds }, { organisation: holds }, { person: holds }] }),
  }
  const count = await db.historyRecord.count({ where })
  const records = await db.historyRecord.findMany({
    where,
    orderBy: { id: 'asc' },
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  return { ...list, records, count, pages: Math.max(1, Math.ceil(count / pageSize)) }
}

/** A file on its way into a list, with the first of its rejected rows. */
export async function findImport(actor: Actor, id: string) {
  refuseIf(whyNotKeep(actor))
  if (!z.uuid().safeParse(id).success) return null
  return db.historyImport.findUnique({
    where: { id },
    include: { list: true, rejections: { orderBy: { row: 'asc' }, take: pageSize } },
  })
}

/** Files whose columns wait to be settled. */
export async function listReceived(actor: Actor) {
  refuseIf(whyNotKeep(actor))
  return db.historyImport.findMany({
    where: { state: 'RECEIVED' },
    select: { id: true, fileName: true, byName: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
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

import 'server-only'
import { z } from 'zod'
import { visibleTo } from '@/lib/batch/queries'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { type LoadedArrival, loadArrival } from './arrival'
import { asProvince } from './rules'

/** 待签收 and 待受理. */
export const standings = ['waiting', 'received'] as const
export type Standing = (typeof standings)[number]
const whereOf: Record<Standing, Prisma.BatchWhereInput> = {
  waiting: { reception: null },
  received: { reception: { is: { state: 'RECEIVED' } } },
}

/** Batches as they arrived, the newest first; without texts. */
export async function listArrivals(actor: Actor, standing: Standing | null = null) {
  asProvince(actor)
  return db.batch.findMany({
    where: { state: 'DELIVERED', ...(standing && whereOf[standing]) },
    select: {
      id: true,
      number: true,
      origin: true,
      deliveredAt: true,
      deliveredByName: true,
      call: { select: { id: true, title: true } },
      department: { select: { id: true, name: true } },
      reception: { select: { state: true, receipt: true } },
      _count: { select: { items: true } },
    },
    orderBy: [{ deliveredAt: 'desc' }, { id: 'desc' }],
  })
}

export async function countWaitingArrivals(actor: Actor) {
  asProvince(actor)
  const count = (standing: Standing) => db.batch.count({ where: { state: 'DELIVERED', ...whereOf[standing] } })
  const [toReceive, toAccept] = await Promise.all([count('waiting'), count('received')])
  return { toReceive, toAccept }
}

/** One batch with all its texts; that they were looked at is in the trail. */
export async function openArrival(actor: Actor, id: string): Promise<LoadedArrival | null> {
  const staff = asProvince(actor)
  if (!z.uuid().safeParse(id).success) return null
  return db.$transaction(async (tx) => {
    const found = await loadArrival(tx, staff, id)
    if (found) await recordAudit(tx, staff, { action: 'batch.viewed', subject: `batch:${id}` })
    return found
  })
}

/** What became of a batch, for whoever may see the batch. */
export const findReception = (actor: Actor, batchId: string) =>
  db.reception.findFirst({
    where: { batch: { AND: [{ id: batchId }, visibleTo(actor)] } },
    include: {
      batch: {
        select: {
          number: true,
          hash: true,
          deliveredAt: true,
          deliveredByName: true,
          call: { select: { title: true } },
          department: { select: { name: true } },
          _count: { select: { items: true } },
        },
      },
    },
  })
export type FoundReception = NonNullable<Awaited<ReturnType<typeof findReception>>>

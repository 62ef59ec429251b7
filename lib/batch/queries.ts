import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { deliveredStates } from '@/lib/suggestion/rules'
import { type Changes, changesOf, type Marks, marksOf } from './changes'
import { type LoadedBatch, loadBatch } from './loaded-batch'
import { shutOut } from './rules'

/** Their own for departments, what was delivered for province and supervision. */
export function visibleTo(actor: Actor): Prisma.BatchWhereInput {
  switch (actor.role) {
    case 'DEPARTMENT':
      return { departmentId: actor.departmentId }
    case 'PROVINCE':
    case 'SUPERVISOR':
      return { state: 'DELIVERED' }
    case 'PROPOSER':
    case 'ADMIN':
      return { id: { in: [] } }
  }
}

/** A batch with all its texts; refused to an officer who declared a conflict with one of them. */
export async function findBatch(actor: Actor, id: string, tx: Tx = db): Promise<LoadedBatch | null> {
  if (!z.uuid().safeParse(id).success) return null
  const seen = await tx.batch.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: { id: true } })
  const loaded = seen && (await loadBatch(tx, actor, id))
  if (loaded && loaded.desk.conflicts > 0) refuseIf(shutOut(loaded.desk.conflicts))
  return loaded
}

/** Without texts, the newest first. */
export const listBatches = (actor: Actor, callId?: string) =>
  db.batch.findMany({
    where: { AND: [visibleTo(actor), callId ? { callId } : {}] },
    select: {
      id: true,
      number: true,
      state: true,
      deliveredAt: true,
      deliveredByName: true,
      call: { select: { id: true, title: true } },
      department: { select: { name: true } },
      _count: { select: { items: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })

/** How many of the department's suggestions wait to be handed in. */
export const countWaiting = (actor: Actor, callId: string) =>
  actor.role === 'DEPARTMENT'
    ? db.suggestion.count({ where: { callId, departmentId: actor.departmentId, state: 'RECOMMENDED' } })
    : Promise.resolve(0)

/** 导出台账, the newest first; the province sees what was made of the batch as it was delivered. */
export const listExports = (actor: Actor, { id, state, hash }: { id: string; state: string; hash: string | null }) =>
  db.batchExport.findMany({
    where: {
      batchId: id,
      batch: visibleTo(actor),
      ...(actor.role !== 'DEPARTMENT' && { basis: state === 'DELIVERED' && hash ? hash : '' }),
    },
    select: { number: true, kind: true, name: true, at: true, byName: true, size: true, sha256: true, basis: true },
    orderBy: { number: 'desc' },
  })

/** One entry; closed to an officer who declared a conflict with somebody's text in it. */
export async function findExport(actor: Actor, { id, number }: { id: string; number: number }, tx: Tx = db) {
  const found = await tx.batchExport.findFirst({
    where: { batchId: id, number, batch: visibleTo(actor) },
    include: { batch: { select: { hash: true } } },
  })
  if (!found || (actor.role !== 'DEPARTMENT' && found.basis !== found.batch.hash)) return null
  const conflicts = await tx.reviewConflict.count({
    where: { accountId: actor.id, suggestionId: { in: found.members } },
  })
  if (conflicts > 0) refuseIf(shutOut(conflicts))
  return found
}

/** Each suggestion as the province got it last before this batch, and which of them still lie with it. */
async function earlierOf({ batch }: LoadedBatch, tx: Tx) {
  const { callId, departmentId, number } = batch
  const items = await tx.batchItem.findMany({
    where: { batch: { callId, departmentId, number: { lt: number }, state: 'DELIVERED' } },
    select: { suggestionId: true, versionNumber: true, suggestion: { select: { state: true, title: true } } },
    orderBy: { batch: { number: 'asc' } },
  })
  const versions = await tx.suggestionVersion.findMany({
    where: { suggestionId: { in: items.map(({ suggestionId }) => suggestionId) } },
    select: { suggestionId: true, number: true, contentHash: true },
  })
  const hashes = new Map(versions.map((one) => [`${one.suggestionId}:${one.number}`, one.contentHash]))
  const earlier = new Map(
    items.map((one) => [one.suggestionId, hashes.get(`${one.suggestionId}:${one.versionNumber}`) ?? '']),
  )
  const standing = new Set(
    items.filter((one) => deliveredStates.includes(one.suggestion.state)).map((one) => one.suggestionId),
  )
  return { earlier, standing, titles: new Map(items.map((one) => [one.suggestionId, one.suggestion.title])) }
}

/** What a 补报 changes against what the province got before it; null for the first batch. */
export async function findChanges(loaded: LoadedBatch, tx: Tx = db): Promise<Changes | null> {
  if (loaded.batch.number === 1) return null
  const { earlier, standing } = await earlierOf(loaded, tx)
  return changesOf(loaded.rows, earlier, standing)
}

/** The same, suggestion by suggestion: what each row of a 补报 is, and the titles of what it takes out. */
export async function findMarks(loaded: LoadedBatch): Promise<Marks | null> {
  if (loaded.batch.number === 1) return null
  const { earlier, standing, titles } = await earlierOf(loaded, db)
  return marksOf(loaded.rows, earlier, standing, titles)
}

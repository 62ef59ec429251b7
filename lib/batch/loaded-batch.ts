import 'server-only'
import { type FoundCall, findCall, findTerms } from '@/lib/call/queries'
import { whyNotDeliverNow } from '@/lib/call/rules'
import type { Check } from '@/lib/export/form/check'
import { type ArchivePlace, archivePlaces } from '@/lib/export/names'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Batch } from '@/lib/platform/prisma/client'
import { type Form, formOf } from '@/lib/suggestion/form/definition'
import { batchHash } from './batch-hash'
import type { BatchRow } from './batch-row'
import { batchRows } from './batch-rows'
import { boardOf, isSound } from './board'
import type { Desk } from './rules'

export type LoadedBatch = {
  batch: Batch & { department: { name: string } }
  call: FoundCall
  form: Form
  rows: BatchRow[]
  /** Where each row's files lie in the archive, row by row. */
  places: ArchivePlace[]
  checks: Check[]
  desk: Desk
}

const placesOf = (rows: readonly BatchRow[]) =>
  archivePlaces(
    rows.map(({ number, content, evidence }) => ({
      number,
      category: content.category,
      title: content.title,
      organisation: content.organisation,
      evidence,
    })),
  )

/** A batch with everything in it and about it; who may see it, `desk` and the rules tell. */
export async function loadBatch(tx: Tx, actor: Actor, id: string): Promise<LoadedBatch | null> {
  const batch = await tx.batch.findUnique({ where: { id }, include: { department: { select: { name: true } } } })
  const call = batch && (await findCall(actor, batch.callId, tx))
  if (!batch || !call) return null
  const form = formOf(call.options)
  const rows = await batchRows(tx, form, batch)
  const places = placesOf(rows)
  const checks = boardOf(form, rows, places)
  const terms = await findTerms(batch.callId, batch.departmentId, tx)
  const conflicts = await tx.reviewConflict.count({
    where: { accountId: actor.id, suggestionId: { in: rows.map(({ suggestionId }) => suggestionId) } },
  })
  const { departmentId, state, deliveredAt, deliveredByName, scanOf } = batch
  const desk: Desk = {
    departmentId,
    state,
    deliveredAt,
    deliveredByName,
    hash: batchHash({ ...batch, rows }),
    count: rows.length,
    conflicts,
    scan: scanOf === null ? null : { of: scanOf },
    late: whyNotDeliverNow(call, terms, call.now),
    sound: isSound(checks),
  }
  return { batch, call, form, rows, places, checks, desk }
}

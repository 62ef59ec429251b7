import 'server-only'
import type { z } from 'zod'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { loadArrival } from './arrival'
import type { BatchRef } from './form'
import { asProvince } from './rules'

const isWhole = (hash: string) =>
  readContent(hash).then(
    () => true,
    () => false,
  )

/** Reads every file of a batch from the store and compares its SHA-256 with what was delivered; names the numbers whose files differ. */
export async function verifyBatch(
  actor: Actor,
  { id }: z.output<typeof BatchRef>,
): Promise<{ id: string; files: number; broken: number[] }> {
  const found = await loadArrival(db, asProvince(actor), id)
  if (!found) throw new Refused(NotFound)
  const items = await db.batchItem.findMany({ where: { batchId: id }, orderBy: { number: 'asc' } })
  const broken = new Set<number>()
  let files = 0
  for (const { number, hash, suggestionId } of items) {
    const row = found.rows.find((one) => one.suggestionId === suggestionId)
    const hashes = [hash, ...(row?.evidence.map((file) => file.hash) ?? [])].filter((one) => one !== null)
    for (const one of hashes) {
      files++
      if (!(await isWhole(one))) broken.add(number)
    }
    if (!row?.intact) broken.add(number)
  }
  if (found.batch.scanHash) {
    files++
    if (!(await isWhole(found.batch.scanHash))) broken.add(0)
  }
  const detail = { files, broken: [...broken], hash: found.batch.hash, intact: found.arrival.intact }
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'batch.verified', subject: `batch:${id}`, detail }))
  return { id, files, broken: [...broken] }
}

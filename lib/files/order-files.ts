import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { beginChange, idsInPlace, markChanged } from './file-change'
import type { FileOrder } from './form'
import { whyNotOrder } from './rules'

/** Puts the evidence of one technology, or of the whole, in the given order. */
export async function orderFiles(
  actor: Actor,
  { suggestionId, technologyId, ids }: z.output<typeof FileOrder>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, suggestionId)
    refuseIf(target.whyNotChange)
    refuseIf(whyNotOrder(await idsInPlace(tx, suggestionId, technologyId, target), ids))
    for (const [i, id] of ids.entries()) await tx.evidenceFile.update({ where: { id }, data: { order: i + 1 } })
    await markChanged(tx, suggestionId)
    const subject = `suggestion:${suggestionId}`
    await recordAudit(tx, actor, { action: 'file.ordered', subject, detail: { technology: technologyId, files: ids } })
  })
}

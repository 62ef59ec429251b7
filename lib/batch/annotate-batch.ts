import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { AnnotateBatch } from './form'
import { holdBatch } from './held-batch'
import { numberItems } from './item-numbers'
import { whyNotChange } from './rules'

/** Takes over 备注 from an edited 汇总表; they stand in the table from then on. */
export function annotateBatch(actor: Actor, { id, hash, remarks }: AnnotateBatch): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const { desk, rows } = await holdBatch(tx, actor, id)
    refuseIf(whyNotChange(actor, desk, hash))
    const held = rows.map(({ suggestionId }) => suggestionId)
    if (remarks.some((one) => !held.includes(one.id))) throw new Refused(ChangedMeanwhile)
    // An order that nobody has saved yet is the one that was shown.
    await numberItems(tx, id, held)
    await tx.$executeRaw`
      UPDATE "BatchItem" i SET remark = t.text
      FROM unnest(${remarks.map((one) => one.id)}::uuid[], ${remarks.map((one) => one.text)}::text[]) AS t(id, text)
      WHERE i."batchId" = ${id}::uuid AND i."suggestionId" = t.id`
    const detail = { count: remarks.length }
    await recordAudit(tx, actor, { action: 'batch.annotated', subject: `batch:${id}`, detail })
    return { id }
  })
}

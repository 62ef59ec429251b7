import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { ArrangeBatch } from './form'
import { holdBatch } from './held-batch'
import { numberItems } from './item-numbers'
import { whyNotChange } from './rules'

/** Puts the suggestions into the order given; it names each of them once. */
export function arrangeBatch(actor: Actor, { id, hash, order }: ArrangeBatch): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const { desk, rows } = await holdBatch(tx, actor, id)
    refuseIf(whyNotChange(actor, desk, hash))
    const wanted = new Set(order)
    const same = wanted.size === order.length && order.length === rows.length
    if (!same || rows.some(({ suggestionId }) => !wanted.has(suggestionId))) throw new Refused(ChangedMeanwhile)
    await numberItems(tx, id, order)
    await recordAudit(tx, actor, { action: 'batch.arranged', subject: `batch:${id}`, detail: { by: 'hand' } })
    return { id }
  })
}

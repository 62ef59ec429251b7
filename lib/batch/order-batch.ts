import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { OrderByRule } from './form'
import { holdBatch } from './held-batch'
import { numberItems } from './item-numbers'
import { ordered } from './order'
import { whyNotChange } from './rules'

/** Orders by a rule; what is equal under it stays in the order it had. */
export function orderBatch(actor: Actor, { id, hash, rule }: OrderByRule): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const { desk, rows, form } = await holdBatch(tx, actor, id)
    refuseIf(whyNotChange(actor, desk, hash))
    const lists = {
      categories: form.options.categories.map(({ value }) => value),
      industries: form.options.industries.map(({ value }) => value),
    }
    const sorted = ordered(
      rows.map(({ suggestionId, content }) => ({ ...content, suggestionId })),
      rule,
      lists,
    )
    await numberItems(
      tx,
      id,
      sorted.map(({ suggestionId }) => suggestionId),
    )
    await recordAudit(tx, actor, { action: 'batch.arranged', subject: `batch:${id}`, detail: { by: rule } })
    return { id }
  })
}

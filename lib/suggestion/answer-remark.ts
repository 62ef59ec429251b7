import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { AnswerRemark } from './form'
import { holdSuggestion } from './held-suggestion'
import { whyNotEdit } from './rules'

/** The proposer's side of a remark: what was done about it, and whether it is dealt with. */
export function answerRemark(actor: ActorOf<'PROPOSER'>, input: AnswerRemark): Promise<{ id: string }> {
  const { remarkId, version, answer, resolved } = input
  return db.$transaction(async (tx) => {
    const remark = await tx.remark.findFirst({ where: { id: remarkId, sentAt: { not: null } } })
    if (!remark) throw new Refused(NotFound)
    const { suggestionId } = remark
    refuseIf(whyNotEdit(actor, await holdSuggestion(tx, actor, suggestionId)))
    const settled = resolved
      ? { resolvedAt: await databaseNow(tx), resolvedById: actor.id }
      : { resolvedAt: null, resolvedById: null }
    const { count } = await tx.remark.updateMany({
      where: { id: remarkId, version },
      data: { answer, ...settled, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const subject = `suggestion:${suggestionId}`
    await recordAudit(tx, actor, { action: 'suggestion.remark-answered', subject, detail: { remarkId, resolved } })
    return { id: suggestionId }
  })
}

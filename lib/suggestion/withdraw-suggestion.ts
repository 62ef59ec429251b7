import 'server-only'
import { notifyOfficers } from '@/lib/notice/notify-officers'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { removeSuggestions } from '@/lib/screened/remove-suggestions'
import type { WithdrawSuggestion } from './form'
import { holdSuggestion } from './held-suggestion'
import { ReasonMissing, whyNotWithdraw } from './rules'

/** 撤回, or 作废 of a draft: gives the person's place in the call back. What was submitted stays on record. */
export function withdrawSuggestion(actor: ActorOf<'PROPOSER'>, input: WithdrawSuggestion): Promise<{ id: string }> {
  const { id, version, reason } = input
  return db.$transaction(async (tx) => {
    const suggestion = await holdSuggestion(tx, actor, id)
    refuseIf(whyNotWithdraw(actor, suggestion))
    const { state: from, title, departmentId, submittedNumber } = suggestion
    if (from !== 'DRAFT' && reason === '') throw new Refused(ReasonMissing, { reason: [ReasonMissing.sentence] })
    const { count } = await tx.suggestion.updateMany({
      where: { id, version, state: from },
      data: { state: 'WITHDRAWN', version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const by = { byId: actor.id, byName: actor.name, byRole: actor.role }
    await tx.transition.create({
      data: { suggestionId: id, from, to: 'WITHDRAWN', ...by, reason, versionNumber: submittedNumber },
    })
    if (submittedNumber !== null) {
      await removeSuggestions(tx, [id])
      await notifyOfficers(tx, departmentId, {
        title: '指南建议已撤回',
        text: `《${title}》已由建议人撤回。理由：${reason}`,
        href: `/department/suggestions/${id}`,
        suggestionId: id,
      })
    }
    const detail = { from, reason }
    await recordAudit(tx, actor, { action: 'suggestion.withdrawn', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

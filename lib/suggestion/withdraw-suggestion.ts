import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { ActorOf } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import { removeSuggestion } from '@/lib/screened/remove-suggestion'
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
      await removeSuggestion(tx, id)
      const officers = await tx.account.findMany({
        where: { role: 'DEPARTMENT', departmentId, conflicts: { none: { suggestionId: id } } },
        select: { id: true },
      })
      const told = { title: '指南建议已撤回', text: `《${title}》已由建议人撤回。理由：${reason}`, suggestionId: id }
      const ids = officers.map((officer) => officer.id)
      await notify(tx, ids, { ...told, href: `/department/suggestions/${id}` })
    }
    const detail = { from, reason }
    await recordAudit(tx, actor, { action: 'suggestion.withdrawn', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { takeDecisionStep } from './decision-step'
import type { ReturnSuggestion } from './form'
import { asOfficer, holdDesk, refuseOvertaken } from './held-desk'
import { whyNotReturn } from './rules'

/** 退回修改: the reason and every remark not sent yet go to the proposer together. */
export function returnSuggestion(actor: Actor, { reason, ...ref }: ReturnSuggestion): Promise<{ remarks: number }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, ref.id)
    refuseOvertaken(held, ref)
    refuseIf(whyNotReturn(officer, held.desk))
    const { count } = await tx.remark.updateMany({
      where: { suggestionId: ref.id, sentAt: null },
      data: { sentAt: await databaseNow(tx) },
    })
    await takeDecisionStep(tx, officer, held, 'RETURNED', reason)
    const detail = { reason, remarks: count, number: held.desk.number }
    await recordAudit(tx, officer, { action: 'suggestion.returned', subject: `suggestion:${ref.id}`, detail })
    return { remarks: count }
  })
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { takeDecisionStep } from './decision-step'
import type { ReopenSuggestion } from './form'
import { asOfficer, holdDesk, refuseOvertaken } from './held-desk'
import { whyNotReopen } from './rules'

/** 重新审核: takes a decision back as long as nothing was delivered on it. */
export function reopenSuggestion(actor: Actor, { reason, ...ref }: ReopenSuggestion): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, ref.id)
    refuseOvertaken(held, ref)
    refuseIf(whyNotReopen(officer, held.desk))
    await takeDecisionStep(tx, officer, held, 'SUBMITTED', reason)
    const detail = { from: held.state, reason }
    await recordAudit(tx, officer, { action: 'suggestion.reopened', subject: `suggestion:${ref.id}`, detail })
    return { id: ref.id }
  })
}

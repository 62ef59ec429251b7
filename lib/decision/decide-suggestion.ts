import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { takeDecisionStep } from './decision-step'
import type { DecideSuggestion } from './form'
import { asOfficer, holdDecision, refuseOvertaken } from './held-decision'
import type { Decided } from './labels'
import { whyNotDecide, whyNotReasoned } from './rules'

const actions: Record<Decided, string> = {
  ELIGIBLE: 'decision.taken-up',
  EXCLUDED: 'decision.excluded',
  RECOMMENDED: 'decision.returned',
  ADOPTED: 'decision.adopted',
}

/** 处理决定: a human one, with its reason, on the very state that the screen showed. */
export function decideSuggestion(actor: Actor, input: DecideSuggestion): Promise<{ to: Decided }> {
  const officer = asOfficer(actor)
  const { id, to, reason } = input
  return db.$transaction(async (tx) => {
    const held = await holdDecision(tx, officer, id)
    refuseOvertaken(held, input)
    refuseIf(whyNotDecide(officer, held.desk, to))
    const unreasoned = whyNotReasoned(held.desk, to, reason)
    if (unreasoned) throw new Refused(unreasoned, { reason: [unreasoned.sentence] })
    await takeDecisionStep(tx, officer, held, to, reason)
    const detail = { from: held.state, to, reason, number: held.submittedNumber }
    await recordAudit(tx, officer, { action: actions[to], subject: `suggestion:${id}`, detail })
    return { to }
  })
}

import 'server-only'
import { findPledge } from '@/lib/call/queries'
import type { ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, type FieldErrors, Refused, refuseIf } from '@/lib/platform/refused'
import type { SubmitSuggestion } from './form'
import { faultsOf, withoutHidden } from './form/completeness'
import type { Suggestion as Content, Form } from './form/definition'
import { circumstancesOf, type HeldSuggestion, holdSuggestion } from './held-suggestion'
import { Incomplete, whyNotForOrganisation, whyNotPledge, whyNotSubmit } from './rules'

export type Submitted = { id: string; number: number; receipt: string }

/** What this very click, or one before it on the same page, has already made. */
async function alreadyMade(tx: Tx, suggestion: HeldSuggestion, basis: number): Promise<Submitted | null> {
  const made = await tx.suggestionVersion.findFirst({ where: { suggestionId: suggestion.id, basis } })
  return made && { id: suggestion.id, number: made.number, receipt: made.receipt }
}

function refuseIncomplete(form: Form, content: Content): void {
  const errors: FieldErrors = {}
  for (const { path, sentence } of faultsOf(form, content)) errors[path] = [...(errors[path] ?? []), sentence]
  if (Object.keys(errors).length > 0) throw new Refused(Incomplete, errors)
}

export type Submission = {
  suggestion: HeldSuggestion
  form: Form
  content: Content
  pledge: { number: number; text: string } | null
  callTitle: string
}

/** What is to be submitted, held as long as `tx` lasts; or what this click has already made. */
export async function judgeSubmission(
  tx: Tx,
  actor: ActorOf<'PROPOSER'>,
  input: SubmitSuggestion,
): Promise<{ made: Submitted } | { made: null; next: Submission }> {
  const suggestion = await holdSuggestion(tx, actor, input.id)
  const why = whyNotSubmit(actor, suggestion)
  if (why?.code === 'already-submitted') {
    const made = await alreadyMade(tx, suggestion, input.version)
    if (made) return { made }
  }
  refuseIf(why)
  if (suggestion.version !== input.version) throw new Refused(ChangedMeanwhile)
  const { form, content, call, late } = await circumstancesOf(tx, actor, suggestion)
  refuseIf(late)
  refuseIf(whyNotForOrganisation(suggestion.organisation))
  refuseIncomplete(form, content)
  const pledge = call.pledgeRequired ? await findPledge(actor, suggestion.callId, tx) : null
  refuseIf(whyNotPledge(pledge, input.pledge))
  return {
    made: null,
    next: { suggestion, form, content: withoutHidden(form, content), pledge, callTitle: call.title },
  }
}

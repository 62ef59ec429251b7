import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor, Visitor } from './actor'
import { fieldErrors } from './field-errors'
import { readForm, typedValues } from './form-data'
import type { FormState } from './form-state'
import { log } from './log'
import { outageOf } from './outage'
import { type Reason, Refused, SignInFirst } from './refused'
import { currentActor } from './session'
import { currentVisitor } from './visitor'

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** The sentence for what went wrong; errors of ours go on to the error page. */
function reasonOf(error: unknown): Reason {
  unstable_rethrow(error)
  const reason = error instanceof Refused ? error.reason : outageOf(error)
  if (!reason) throw error
  if (error instanceof Refused) log.info({ refused: reason.code }, 'refused')
  else log.error({ outage: reason.code }, 'outage')
  return reason
}

/** What a use case wants to be said when the form stays: a sentence. Nothing when the page changes by redirect. */
type Outcome = string | null

function door<Who, Input extends z.ZodType, Result>(
  whoAsks: () => Promise<Who | null>,
  input: Input,
  run: (who: Who, input: z.output<Input>) => Promise<Result>,
  then: (result: Result) => Outcome | Promise<Outcome>,
): FormAction {
  return async (_previous, form) => {
    const values = typedValues(form)
    try {
      const who = await whoAsks()
      // No redirect: it would throw away what was typed. The screen asks to sign in again where it stands.
      if (!who) return { values, errors: {}, refusal: SignInFirst.sentence, done: null, signedOut: true }
      const parsed = input.safeParse(readForm(form))
      if (!parsed.success) return { values, errors: fieldErrors(parsed.error, input), refusal: null, done: null }
      const result = await run(who, parsed.data)
      return { values: {}, errors: {}, refusal: null, done: await then(result) }
    } catch (error) {
      const { sentence } = reasonOf(error)
      return { values, errors: error instanceof Refused ? error.errors : {}, refusal: sentence, done: null }
    }
  }
}

/** The only way from a signed-in person's form to a use case: who → shape → run → what is said. */
export const action = <Input extends z.ZodType, Result>(
  input: Input,
  run: (actor: Actor, input: z.output<Input>) => Promise<Result>,
  then: (result: Result) => Outcome | Promise<Outcome>,
): FormAction => door(currentActor, input, run, then)

/** The same for what may be done signed out; tests/unit/architecture.test.ts names the few that are. */
export const openAction = <Input extends z.ZodType, Result>(
  input: Input,
  run: (visitor: Visitor, input: z.output<Input>) => Promise<Result>,
  then: (result: Result) => Outcome | Promise<Outcome>,
): FormAction => door(currentVisitor, input, run, then)

/**
 * For a plain form whose one button leads elsewhere: it needs no script, nor has the page to keep any for it.
 * Whoever is signed out already goes the same way; what breaks goes to the error page.
 */
export const departure =
  (run: (actor: Actor) => Promise<void>, then: () => Promise<never>): (() => Promise<void>) =>
  async () => {
    const actor = await currentActor()
    if (actor) await run(actor)
    return then()
  }

import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { ReviewPoint, type SuggestionState } from '@/lib/platform/prisma/enums'
import { answerChecklist } from '@/lib/review/answer-checklist'
import { recordIntegrityCheck } from '@/lib/review/record-integrity-check'
import type { Suggestion as Content } from '@/lib/suggestion/form/definition'
import { createActor } from './factories'
import { createSuggestion } from './suggestions'

type Officer = ActorOf<'DEPARTMENT'>
type Given = { state?: SuggestionState; departmentId?: string; callId?: string; content?: Content }

/** A suggestion at its department's desk, with the officer who is going to work on it. */
export async function createDesk({ departmentId, ...given }: Given = {}) {
  const owner = await createActor('PROPOSER', departmentId ? { departmentId } : {})
  const officer = await createActor('DEPARTMENT', { departmentId: owner.departmentId })
  const suggestion = await createSuggestion(owner, { state: 'SUBMITTED', ...given })
  return { owner, officer, id: suggestion.id, callId: suggestion.callId }
}

export const createColleagueOf = (officer: Officer) => createActor('DEPARTMENT', { departmentId: officer.departmentId })

/** What the screen of this suggestion would send along at this moment. */
export async function deskRef(id: string) {
  const step = await db.transition.findFirstOrThrow({
    where: { suggestionId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const review = await db.review.findFirst({ where: { suggestionId: id } })
  return { id, step: step.id, review: review?.version ?? 0 }
}

export const allMet = Object.values(ReviewPoint).map((point) => ({ point, met: true, note: '' }))

/** Checklist met and integrity clear. */
export async function passChecks(officer: Officer, id: string): Promise<void> {
  await answerChecklist(officer, { ...(await deskRef(id)), answers: allMet })
  await recordIntegrityCheck(officer, { ...(await deskRef(id)), result: 'CLEAR', note: '' })
}

export const refusal = (code: string) => ({ reason: { code } })

import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { deliveredStates } from '@/lib/suggestion/rules'
import { type Stage, stages } from './form'

export const statesOfStage: Record<Stage, readonly SuggestionState[]> = {
  reviewing: ['SUBMITTED'],
  returned: ['RETURNED'],
  recommended: ['RECOMMENDED'],
  declined: ['DECLINED'],
  delivered: deliveredStates,
}

/** Every state that is counted: what was submitted and not withdrawn. */
export const countedStates: readonly SuggestionState[] = stages.flatMap((stage) => statesOfStage[stage])

export const stageOf = (state: SuggestionState): Stage | null =>
  stages.find((stage) => statesOfStage[stage].includes(state)) ?? null

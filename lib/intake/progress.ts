import type { ReceptionState, SuggestionState } from '@/lib/platform/prisma/enums'
import { deliveredStates } from '@/lib/suggestion/rules'

/** How far a department is in a call. */
export const progressStates = ['nothing', 'working', 'late', 'delivered'] as const
export type ProgressState = (typeof progressStates)[number]

export const progressLabels: Record<ProgressState, string> = {
  nothing: '尚无建议',
  working: '办理中',
  late: '逾期未报送',
  delivered: '已报送',
}
export const progressTones = { nothing: 'neutral', working: 'info', late: 'danger', delivered: 'success' } as const

/** Suggestions of a department, by whose hands they are in. */
export type Counts = { reviewing: number; waiting: number; delivered: number }

const reviewing: readonly SuggestionState[] = ['SUBMITTED', 'RETURNED']

export function countsOf(states: readonly { state: SuggestionState; count: number }[]): Counts {
  const sum = (among: readonly SuggestionState[]) =>
    states.reduce((total, { state, count }) => total + (among.includes(state) ? count : 0), 0)
  return { reviewing: sum(reviewing), waiting: sum(['RECOMMENDED']), delivered: sum(deliveredStates) }
}

type Position = {
  counts: Counts
  /** What became of its newest delivered batch; undefined when it delivered none. */
  newest: { reception: ReceptionState | null } | undefined
  /** Its time to deliver is over. */
  over: boolean
}

/** A department whose newest batch was refused, or that has recommended more since, has not delivered. */
export function progressOf({ counts, newest, over }: Position): ProgressState {
  const open = counts.waiting + counts.reviewing
  // What lies with the province was delivered, whatever became of its batch.
  const stands = newest ? newest.reception !== 'REFUSED' : counts.delivered > 0
  if (stands && counts.waiting === 0) return 'delivered'
  if (open === 0 && !newest) return 'nothing'
  return over ? 'late' : 'working'
}

/** Those whom a reminder is for. */
export const isBehind = (state: ProgressState): boolean => state !== 'delivered'

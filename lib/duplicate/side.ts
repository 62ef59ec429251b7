import type { Prisma } from '@/lib/platform/prisma/client'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { stateLabels } from '@/lib/suggestion/labels'
import { sourceLabels } from './labels'
import { blindName, blindTitle } from './veil'

export const ofSuggestion = {
  id: true,
  state: true,
  origin: true,
  call: { select: { title: true, year: true } },
  department: { select: { id: true, name: true } },
  queueEntry: { select: { title: true, category: true, organisation: true, proposer: true } },
} satisfies Prisma.SuggestionSelect
type SuggestionRow = Prisma.SuggestionGetPayload<{ select: typeof ofSuggestion }>

export const ofRecord = {
  id: true,
  kind: true,
  number: true,
  title: true,
  organisation: true,
  person: true,
  year: true,
  list: { select: { name: true } },
} satisfies Prisma.HistoryRecordSelect
type RecordRow = Prisma.HistoryRecordGetPayload<{ select: typeof ofRecord }>

/** One of the two, as far as its reader may know it. */
export type Side = {
  /** Null for a record of a list. */
  suggestionId: string | null
  title: string
  organisation: string
  person: string
  /** Where it is from: call and department, or list and number. */
  from: string
  standing: string
}

/** Blind, nothing of whose it is leaves this function. */
export function suggestionSide(row: SuggestionRow, blind: boolean): Side {
  const { id, state, origin, call, department, queueEntry } = row
  return {
    suggestionId: id,
    title: blind ? blindTitle(id) : queueEntry?.title || '（未命名）',
    organisation: blind ? blindName : (queueEntry?.organisation ?? ''),
    person: blind ? blindName : (queueEntry?.proposer ?? ''),
    from: `${call.title} · ${department.name}${origin === 'OUTSIDE' ? '（系统外材料）' : ''}`,
    standing: stateLabels[state satisfies SuggestionState],
  }
}

export function recordSide(row: RecordRow | null, blind: boolean): Side {
  if (!row)
    return {
      suggestionId: null,
      title: '（清单记录已删除）',
      organisation: '',
      person: '',
      from: '',
      standing: '',
    }
  const { id, kind, number, title, organisation, person, year, list } = row
  return {
    suggestionId: null,
    title: blind ? blindTitle(id) : title,
    organisation: blind && organisation ? blindName : organisation,
    person: blind && person ? blindName : person,
    from: [list.name, year && `${year}年`, !blind && number].filter(Boolean).join(' · '),
    standing: sourceLabels[kind === 'FUNDED' ? 'FUNDED' : 'EARLIER_LIST'],
  }
}

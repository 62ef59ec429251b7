import { z } from 'zod'
import { filterOf, type Params } from '@/lib/platform/address-filter'
import type { Prisma } from '@/lib/platform/prisma/client'
import { PairSource } from '@/lib/platform/prisma/enums'
import { type Signal, signals } from './labels'

export const tabs = ['open', 'second', 'pending', 'judged', 'all'] as const
export type PairTab = (typeof tabs)[number]

const id = z.uuid().nullable().catch(null)
const signalNames = Object.keys(signals) as [Signal, ...Signal[]]

/** What the address of the desk says; anything that it does not understand counts as not said. */
const Filter = z.object({
  call: id,
  tab: z.enum(tabs).catch('open'),
  category: z.string().trim().max(100).catch(''),
  department: id,
  /** OUTSIDE: one of the two came from outside the portal. */
  source: z.enum([...Object.values(PairSource), 'OUTSIDE', '']).catch(''),
  signal: z.enum([...signalNames, '']).catch(''),
  /** 声明的延续 and 同一建议人, or neither. */
  relation: z.enum(['', 'declared', 'none']).catch(''),
  /** Below the threshold of the screening, too. */
  weak: z.enum(['', 'yes']).catch(''),
  after: id,
  before: id,
})
export type PairFilter = z.output<typeof Filter>

export const filterFrom = (params: Params): PairFilter => filterOf(Filter, params)

/** The address's part behind the question mark, without what goes without saying; `change` is what a link changes. */
export function filterQuery(filter: PairFilter, change: Partial<PairFilter> = {}): string {
  // Another filter begins at its first page.
  const whole = { ...filter, after: null, before: null, ...change }
  const said = Object.entries(whole).flatMap(([name, value]) =>
    value && !(name === 'tab' && value === 'open') ? [[name, value]] : [],
  )
  return new URLSearchParams(said).toString()
}

const inTabs: Record<PairTab, Prisma.DuplicatePairWhereInput> = {
  open: { superseded: false, verdictId: null, proposal: null },
  second: { superseded: false, proposal: { not: null } },
  pending: { superseded: false, proposal: null, verdict: { verdict: 'PENDING' } },
  judged: { proposal: null, verdict: { verdict: { not: 'PENDING' } } },
  all: {},
}

/** Which pairs lie in a tab. A pair that is no longer alike is kept where it was judged, and only there. */
export const inTab = (tab: PairTab): Prisma.DuplicatePairWhereInput => inTabs[tab]

/** Everything but the tab: tabs are counted within the other filters. */
export function filterWhere(callId: string, filter: PairFilter): Prisma.DuplicatePairWhereInput {
  const { category, department, source, signal, relation, weak } = filter
  const either = (suggestion: Prisma.SuggestionWhereInput) => ({
    OR: [{ suggestion }, { otherSuggestion: suggestion }],
  })
  return {
    AND: [
      { suggestion: { callId } },
      weak ? {} : { flagged: true },
      category ? either({ callId, queueEntry: { is: { category } } }) : {},
      department ? either({ departmentId: department }) : {},
      source === 'OUTSIDE' ? either({ origin: 'OUTSIDE' }) : source ? { source } : {},
      signal ? { reasonText: { contains: signals[signal].words } } : {},
      relation === 'declared' ? { relation: { not: null } } : {},
      relation === 'none' ? { relation: null } : {},
    ],
  }
}

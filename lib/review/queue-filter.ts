import { z } from 'zod'
import { filterOf, type Params } from '@/lib/platform/address-filter'
import { literally } from '@/lib/platform/like-pattern'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { soughtIn } from '@/lib/search/words'
import { deliveredStates } from '@/lib/suggestion/rules'

export const tabs = ['waiting', 'mine', 'second', 'returned', 'recommended', 'declined', 'delivered', 'all'] as const
export type Tab = (typeof tabs)[number]
export const sorts = ['waiting', 'latest', 'title', 'category', 'industry', 'organisation'] as const
export type Sort = (typeof sorts)[number]

const line = z.string().trim().max(100).catch('')
const id = z.uuid().nullable().catch(null)

/** What the address of the queue says; anything that it does not understand counts as not said. */
const Filter = z.object({
  call: id,
  tab: z.enum(tabs).catch('waiting'),
  q: line,
  category: line,
  industry: line,
  organisation: id,
  /** 领取情况 */
  held: z.enum(['', 'none', 'mine', 'others']).catch(''),
  /** 相似内容 */
  similar: z.enum(['', 'own', 'elsewhere', 'none']).catch(''),
  sort: z.enum(sorts).catch('waiting'),
  after: id,
  before: id,
})
export type QueueFilter = z.output<typeof Filter>

export const filterFrom = (params: Params): QueueFilter => filterOf(Filter, params)

const silent: Partial<Record<keyof QueueFilter, string>> = { tab: 'waiting', sort: 'waiting' }

/** The address's part behind the question mark, without what goes without saying; `change` is what a link changes. */
export function filterQuery(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
  // Another filter begins at its first page.
  const whole = { ...filter, after: null, before: null, ...change }
  const said = Object.entries(whole).flatMap(([name, value]) =>
    value && value !== silent[name as keyof QueueFilter] ? [[name, value]] : [],
  )
  return new URLSearchParams(said).toString()
}

export const statesOfTab: Record<Tab, readonly SuggestionState[] | null> = {
  waiting: ['SUBMITTED'],
  mine: ['SUBMITTED'],
  second: ['SUBMITTED', 'RETURNED'],
  returned: ['RETURNED'],
  recommended: ['RECOMMENDED'],
  declined: ['DECLINED'],
  delivered: deliveredStates,
  all: null,
}

/** Every word must be found: by the index of pairs first, then as it stands. A single character has only the second. */
export function searchWhere(folded: string): Prisma.QueueEntryWhereInput {
  const { words, pairs } = soughtIn(folded)
  return {
    ...(pairs.length > 0 && { pairs: { hasEvery: pairs } }),
    AND: words.map((word) => ({ text: { contains: literally(word) } })),
  }
}

export const orderBy: Record<Sort, Prisma.SuggestionOrderByWithRelationInput[]> = {
  waiting: [{ stateSince: 'asc' }, { id: 'asc' }],
  latest: [{ stateSince: 'desc' }, { id: 'desc' }],
  title: [{ queueEntry: { title: 'asc' } }, { id: 'asc' }],
  category: [{ queueEntry: { category: 'asc' } }, { id: 'asc' }],
  industry: [{ queueEntry: { industry: 'asc' } }, { id: 'asc' }],
  organisation: [{ queueEntry: { organisation: 'asc' } }, { id: 'asc' }],
}

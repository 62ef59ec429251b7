import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { atCursor, cursorPage } from '@/lib/platform/cursor-page'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { findSetting, type Officer, proposalOf } from './held-pair'
import { filterFrom, filterWhere, inTab, type PairFilter, type PairTab, tabs } from './pair-filter'
import { pairsCountedBy, pairsVisibleTo } from './rules'
import { ofRecord, ofSuggestion, recordSide, type Side, suggestionSide } from './side'

export const inQueue = {
  id: true,
  score: true,
  flagged: true,
  source: true,
  relation: true,
  reasons: true,
  superseded: true,
  foundAt: true,
  proposal: true,
  proposalReason: true,
  proposedById: true,
  proposedAt: true,
  proposedBy: { select: { name: true } },
  verdict: { select: { verdict: true, reason: true, byName: true, firstReaderName: true, at: true } },
  suggestion: { select: ofSuggestion },
  otherSuggestion: { select: ofSuggestion },
  otherRecord: { select: ofRecord },
} satisfies Prisma.DuplicatePairSelect
type Found = Prisma.DuplicatePairGetPayload<{ select: typeof inQueue }>

export const bestFirst: Prisma.DuplicatePairOrderByWithRelationInput[] = [{ score: 'desc' }, { id: 'asc' }]

export function rowOf({ suggestion, otherSuggestion, otherRecord, ...pair }: Found, blind: boolean) {
  const other: Side = otherSuggestion ? suggestionSide(otherSuggestion, blind) : recordSide(otherRecord, blind)
  return { ...pair, proposal: proposalOf(pair), one: suggestionSide(suggestion, blind), other }
}
export type PairRow = ReturnType<typeof rowOf>

/** Who may know how many pairs there are; what is in them only an officer reads. */
type Counter = ActorOf<'PROVINCE' | 'SUPERVISOR'>

export const within = (actor: Counter, callId: string, filter: PairFilter): Prisma.DuplicatePairWhereInput => ({
  AND: [pairsCountedBy(actor), filterWhere(callId, filter)],
})

const pageSize = 30

/** A page of the desk, the strongest pair first. */
export async function listPairs(actor: Officer, callId: string, filter: PairFilter) {
  const { blind } = await findSetting()
  const found = await db.duplicatePair.findMany({
    where: { AND: [within(actor, callId, filter), inTab(filter.tab)] },
    select: inQueue,
    orderBy: bestFirst,
    ...atCursor(filter, pageSize),
  })
  const page = cursorPage(found, filter, pageSize)
  return { ...page, rows: page.rows.map((row) => rowOf(row, blind)) }
}

export type PairCounts = Record<PairTab, number> & { declared: number }

export async function countPairs(actor: Counter, callId: string, filter: PairFilter): Promise<PairCounts> {
  const where = within(actor, callId, filter)
  const count = (more: Prisma.DuplicatePairWhereInput) => db.duplicatePair.count({ where: { AND: [where, more] } })
  const counted = await Promise.all(tabs.map(async (tab) => [tab, await count(inTab(tab))]))
  return {
    ...(Object.fromEntries(counted) as Record<PairTab, number>),
    declared: await count({ AND: [inTab('open'), { relation: { not: null } }] }),
  }
}

/** Of each call that has some: the pairs of the desk's first two tabs. */
export async function countWaitingPairs(actor: Officer) {
  const waiting = { AND: [pairsVisibleTo(actor), { flagged: true }, { OR: [inTab('open'), inTab('second')] }] }
  const calls = await db.call.findMany({
    where: { suggestions: { some: { pairs: { some: waiting } } } },
    select: { id: true, title: true },
    orderBy: [{ year: 'desc' }, { closesAt: 'desc' }],
  })
  return Promise.all(
    calls.map(async ({ id: callId, title }) => {
      const count = (tab: PairTab) =>
        db.duplicatePair.count({ where: { AND: [within(actor, callId, filterFrom({})), inTab(tab)] } })
      return { callId, title, open: await count('open'), second: await count('second') }
    }),
  )
}

/** Departments that have something in this call, for the filter. */
export const listDepartments = (actor: Officer, callId: string) =>
  db.department.findMany({
    where: {
      suggestions: {
        some: {
          callId,
          OR: [{ pairs: { some: pairsVisibleTo(actor) } }, { otherPairs: { some: pairsVisibleTo(actor) } }],
        },
      },
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

/** How many suggestions of the call are closed to this officer by their own declaration. */
export const countConflicts = (actor: Officer, callId: string) =>
  db.reviewConflict.count({ where: { accountId: actor.id, suggestion: { callId } } })

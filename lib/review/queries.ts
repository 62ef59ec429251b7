import 'server-only'
import { findCall } from '@/lib/call/queries'
import { countMatches, type Matches, matchWhere } from '@/lib/duplicate/matches'
import { atCursor, cursorPage } from '@/lib/platform/cursor-page'
import { db } from '@/lib/platform/db'
import { pinyin } from '@/lib/platform/pinyin'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { folded } from '@/lib/search/folded'
import { faultsOf } from '@/lib/suggestion/form/completeness'
import { formOf } from '@/lib/suggestion/form/definition'
import { hintsOf } from '@/lib/suggestion/form/hints'
import { visibleTo } from '@/lib/suggestion/rules'
import type { Officer } from './held-desk'
import { orderBy, type QueueFilter, searchWhere, statesOfTab, type Tab, tabs } from './queue-filter'

/** Everything but the tab: tabs are counted within the other filters. */
async function withinFilter(actor: Officer, callId: string, filter: QueueFilter): Promise<Prisma.SuggestionWhereInput> {
  const { category, industry, organisation, held, similar } = filter
  const q = await folded(filter.q)
  const mine = { departmentId: actor.departmentId, holderId: actor.id }
  const anybody = { departmentId: actor.departmentId, holderId: { not: null } }
  return {
    AND: [
      visibleTo(actor),
      { callId },
      organisation ? { organisationId: organisation } : {},
      q || category || industry
        ? {
            queueEntry: {
              is: { ...(q && searchWhere(q)), ...(category && { category }), ...(industry && { industry }) },
            },
          }
        : {},
      held === 'mine' ? { reviews: { some: mine } } : {},
      held === 'none' ? { reviews: { none: anybody } } : {},
      held === 'others' ? { reviews: { some: anybody, none: mine } } : {},
      similar ? matchWhere(actor, similar) : {},
    ],
  }
}

/** Proposals of others that wait for this officer's 复核. */
const toSecond = ({ id, departmentId }: Officer): Prisma.SuggestionWhereInput => ({
  reviews: { some: { departmentId, proposal: { not: null }, proposedById: { not: id } } },
})

function inTab(actor: Officer, tab: Tab): Prisma.SuggestionWhereInput {
  const states = statesOfTab[tab]
  return {
    ...(states && { state: { in: [...states] } }),
    ...(tab === 'mine' && { reviews: { some: { departmentId: actor.departmentId, holderId: actor.id } } }),
    ...(tab === 'second' && toSecond(actor)),
  }
}

const inQueue = (departmentId: string, accountId: string) =>
  ({
    id: true,
    state: true,
    stateSince: true,
    submittedAt: true,
    submittedNumber: true,
    queueEntry: { select: { title: true, category: true, industry: true, organisation: true, proposer: true } },
    reviews: {
      where: { departmentId },
      select: { proposal: true, holderId: true, holder: { select: { name: true } } },
    },
    looks: { where: { accountId }, select: { number: true } },
  }) satisfies Prisma.SuggestionSelect

type Found = Prisma.SuggestionGetPayload<{ select: ReturnType<typeof inQueue> }>
export type QueueRow = Found & { faults: number; hints: number; similar: Matches | null }

const pageSize = 30

/** A page of the queue: the same few questions to the database, however many rows there are. */
export async function listQueue(actor: Officer, callId: string, filter: QueueFilter) {
  const found = await db.suggestion.findMany({
    where: { AND: [await withinFilter(actor, callId, filter), inTab(actor, filter.tab)] },
    select: inQueue(actor.departmentId, actor.id),
    orderBy: orderBy[filter.sort],
    ...atCursor(filter, pageSize),
  })
  const page = cursorPage(found, filter, pageSize)
  return { ...page, rows: await withFaults(actor, callId, page.rows) }
}

/** The whole of what the filter finds, or of the rows that were ticked in it, piece by piece. */
export async function* walkQueue(
  actor: Officer,
  callId: string,
  filter: QueueFilter,
  ids: string[] | null,
  size = 200,
) {
  const within = await withinFilter(actor, callId, filter)
  let last: string | null = null
  for (;;) {
    const found: Found[] = await db.suggestion.findMany({
      where: {
        AND: [within, inTab(actor, filter.tab), ids ? { id: { in: ids } } : {}],
      },
      select: inQueue(actor.departmentId, actor.id),
      orderBy: orderBy[filter.sort],
      take: size,
      ...(last && { cursor: { id: last }, skip: 1 }),
    })
    yield await withFaults(actor, callId, found)
    if (found.length < size) return
    last = found.at(-1)?.id ?? null
  }
}

async function withFaults(actor: Officer, callId: string, rows: Found[]): Promise<QueueRow[]> {
  const call = await findCall(actor, callId)
  if (!call || rows.length === 0) return []
  const form = formOf(call.options)
  const versions = await db.suggestionVersion.findMany({
    where: { OR: rows.map(({ id, submittedNumber }) => ({ suggestionId: id, number: submittedNumber ?? 0 })) },
    select: { suggestionId: true, content: true },
  })
  const ids = rows.map(({ id }) => id)
  const matches = await countMatches(actor, ids)
  const contents = new Map(versions.map(({ suggestionId, content }) => [suggestionId, form.Draft.parse(content)]))
  return rows.map((row) => {
    const content = contents.get(row.id)
    return {
      ...row,
      faults: content ? faultsOf(form, content).length : 0,
      hints: content ? hintsOf(content).length : 0,
      similar: matches.get(row.id) ?? null,
    }
  })
}

export type TabCounts = Record<Tab, number>

export async function countQueue(actor: Officer, callId: string, filter: QueueFilter): Promise<TabCounts> {
  const where = await withinFilter(actor, callId, filter)
  const byState = await db.suggestion.groupBy({ by: ['state'], where, _count: { _all: true } })
  const count = (states: readonly SuggestionState[] | null) =>
    byState.reduce((sum, { state, _count }) => (!states || states.includes(state) ? sum + _count._all : sum), 0)
  const mine = await db.suggestion.count({ where: { AND: [where, inTab(actor, 'mine')] } })
  const second = await db.suggestion.count({ where: { AND: [where, inTab(actor, 'second')] } })
  const counted = Object.fromEntries(tabs.map((tab) => [tab, count(statesOfTab[tab])]))
  return { ...(counted as TabCounts), mine, second }
}

/** What the filters offer: organisations that have something in this queue. */
export async function listOrganisations(actor: Officer, callId: string) {
  const found = await db.organisation.findMany({
    where: { suggestions: { some: { AND: [visibleTo(actor), { callId }] } } },
    select: { id: true, name: true },
  })
  return found.sort((a, b) => pinyin.compare(a.name, b.name))
}

export const listViews = (actor: Officer) =>
  db.savedView.findMany({ where: { accountId: actor.id }, orderBy: { name: 'asc' } })

/** How many are closed to this officer by their own declaration; their content is not theirs to see. */
export const countConflicts = (actor: Officer, callId: string) =>
  db.reviewConflict.count({ where: { accountId: actor.id, suggestion: { callId, departmentId: actor.departmentId } } })

export const findSetting = async (actor: Officer) =>
  (await db.reviewSetting.findUnique({ where: { departmentId: actor.departmentId } })) ?? {
    secondReader: false,
    version: 0,
  }

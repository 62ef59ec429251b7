import 'server-only'
import { listCalls } from '@/lib/call/queries'
import type { Actor } from '@/lib/platform/actor'
import { atCursor, cursorPage } from '@/lib/platform/cursor-page'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import type { Fact } from './facts'
import type { EarlierCall } from './figures/arrivals'
import type { CountedDepartment } from './figures/progress'
import { asksForText, type InsightFilter } from './form'
import { bandEnds } from './money'
import { countedBy, readBy, whyNotSeeFigures } from './rules'
import { statesOfStage } from './stages'

/** The call that is looked at when none is named: open and nearest its end, else the one that ended last. */
export async function findCalls(actor: Actor, id: string | null) {
  const calls = (await listCalls(actor)).filter(({ phase }) => phase !== 'draft' && phase !== 'upcoming')
  const open = calls.filter(({ phase }) => phase === 'open').sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
  const ended = [...calls].sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime())
  return { call: calls.find((one) => one.id === id) ?? open[0] ?? ended[0] ?? null, calls }
}

/** Each suggestion of a call that this person may count, with what they may count of its text. */
export async function listFacts(actor: Actor, callId: string): Promise<Fact[]> {
  refuseIf(whyNotSeeFigures(actor))
  const counted = await db.suggestion.findMany({
    where: { AND: [countedBy(actor), { callId }] },
    select: { id: true, departmentId: true, state: true, queueEntry: { select: { arrivedAt: true } } },
  })
  const read = await db.queueEntry.findMany({
    where: { suggestion: { AND: [readBy(actor), { callId }] } },
    select: {
      suggestionId: true,
      category: true,
      industry: true,
      levels: true,
      clauses: true,
      total: true,
      support: true,
    },
  })
  const amount = (stored: bigint | null) => (stored === null ? null : Number(stored))
  const texts = new Map(
    read.map(({ suggestionId, total, support, ...text }) => [
      suggestionId,
      { ...text, total: amount(total), support: amount(support) },
    ]),
  )
  return counted.flatMap(({ id, queueEntry, ...fact }) =>
    queueEntry ? [{ ...fact, arrivedAt: queueEntry.arrivedAt, text: texts.get(id) ?? null }] : [],
  )
}

/** The call before this one that this person has arrivals of. */
export async function findEarlier(actor: Actor, closesAt: Date): Promise<EarlierCall | null> {
  refuseIf(whyNotSeeFigures(actor))
  const call = await db.call.findFirst({
    where: { closesAt: { lt: closesAt }, suggestions: { some: countedBy(actor) } },
    orderBy: { closesAt: 'desc' },
    select: { id: true, title: true, closesAt: true },
  })
  if (!call) return null
  const entries = await db.queueEntry.findMany({
    where: { suggestion: { AND: [countedBy(actor), { callId: call.id }] } },
    select: { arrivedAt: true },
  })
  return { ...call, arrivals: entries.map(({ arrivedAt }) => arrivedAt) }
}

/** The departments whose figures this person sees: all that work or have worked, or one's own. */
export function listCounted(actor: Actor): Promise<CountedDepartment[]> {
  refuseIf(whyNotSeeFigures(actor))
  const own = actor.role === 'DEPARTMENT' ? { id: actor.departmentId } : {}
  return db.department.findMany({
    where: { AND: [own, { OR: [{ closedAt: null }, { suggestions: { some: countedBy(actor) } }] }] },
    select: { id: true, code: true, name: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
}

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)
const dayAfter = (day: string) => new Date(startOf(day).getTime() + 86_400_000)

function ofEntry(filter: InsightFilter): Prisma.QueueEntryWhereInput {
  const { category, industry, levels, clause, band, from, to } = filter
  const ends = band === null ? null : bandEnds(band)
  return {
    ...(category && { category }),
    ...(industry && { industry }),
    ...(levels && { levels: { has: levels } }),
    ...(clause && { clauses: { has: clause } }),
    ...(ends && { total: ends }),
    arrivedAt: { ...(from && { gte: startOf(from) }), ...(to && { lt: dayAfter(to) }) },
  }
}

/** Exactly what a figure's number counts: the same rows by the same rules. */
const found = (actor: Actor, callId: string, filter: InsightFilter): Prisma.SuggestionWhereInput => ({
  AND: [
    asksForText(filter) ? readBy(actor) : countedBy(actor),
    { callId, queueEntry: { is: ofEntry(filter) } },
    filter.stage ? { state: { in: [...statesOfStage[filter.stage]] } } : {},
    filter.department ? { departmentId: filter.department } : {},
  ],
})

const pageSize = 30

/** A page of the list, the newest first. Of what this reader may only count it shows where it lies and since when. */
export async function listCountedSuggestions(actor: Actor, callId: string, filter: InsightFilter) {
  refuseIf(whyNotSeeFigures(actor))
  const listed = await db.suggestion.findMany({
    where: found(actor, callId, filter),
    select: {
      id: true,
      state: true,
      department: { select: { name: true } },
      queueEntry: { select: { arrivedAt: true } },
    },
    orderBy: { id: 'desc' },
    ...atCursor(filter, pageSize),
  })
  const page = cursorPage(listed, filter, pageSize)
  const texts = await db.queueEntry.findMany({
    where: { suggestion: { AND: [readBy(actor), { id: { in: page.rows.map(({ id }) => id) } }] } },
    select: { suggestionId: true, title: true, category: true, industry: true, organisation: true, proposer: true },
  })
  const textOf = new Map(texts.map((text) => [text.suggestionId, text]))
  return { ...page, rows: page.rows.map((row) => ({ ...row, text: textOf.get(row.id) ?? null })) }
}

export function countSuggestions(actor: Actor, callId: string, filter: InsightFilter): Promise<number> {
  refuseIf(whyNotSeeFigures(actor))
  return db.suggestion.count({ where: found(actor, callId, filter) })
}

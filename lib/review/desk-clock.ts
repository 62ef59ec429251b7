import 'server-only'
import { findTerms, listCalls } from '@/lib/call/queries'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { visibleTo } from '@/lib/suggestion/rules'
import type { Officer } from './held-desk'
import type { Work } from './pace'

const lastDays = 3 * 24 * 3_600_000

/** How many of the department's suggestions there are in each call, and how many of them wait for it. */
async function countByCall(actor: Officer) {
  const found = await db.suggestion.groupBy({
    by: ['callId', 'state'],
    where: visibleTo(actor),
    _count: { _all: true },
  })
  const sum = (callId: string, state?: SuggestionState) =>
    found
      .filter((one) => one.callId === callId && (!state || one.state === state))
      .reduce((total, { _count }) => total + _count._all, 0)
  return (callId: string) => ({ waiting: sum(callId, 'SUBMITTED'), all: sum(callId) })
}

/**
 * The call that a department works on when none is named: open and nearest its end, one where something waits before the
 * others; else the one that ended last. `calls`: those it can turn to, open ones and those that hold something of its own.
 */
export async function findDeskCall(actor: Officer, id: string | null) {
  const countOf = await countByCall(actor)
  const calls = (await listCalls(actor))
    .filter(({ phase }) => phase !== 'draft')
    .map((call) => ({ ...call, ...countOf(call.id) }))
  const open = calls.filter(({ phase }) => phase === 'open').sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
  const ended = calls.toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime())
  const busy = open.find(({ waiting }) => waiting > 0)
  const call = calls.find((one) => one.id === id) ?? busy ?? open[0] ?? ended[0] ?? null
  return { call, calls: calls.filter((one) => one.phase === 'open' || one.all > 0 || one.id === call?.id) }
}

type DeskCall = NonNullable<Awaited<ReturnType<typeof findDeskCall>>['call']>

export type DeskClock = { now: Date; proposersCloseAt: Date | null; closesAt: Date; work: Work }

/** Both clocks of a department in a call, and the pace of the last days. */
export async function findDeskClock(actor: Officer, call: DeskCall): Promise<DeskClock> {
  const terms = await findTerms(call.id, actor.departmentId)
  const reopened = terms?.reopenedUntil && terms.reopenedUntil > call.closesAt ? terms.reopenedUntil : null
  const closesAt = reopened ?? call.closesAt
  // The pace is that of the real clock, also where a rehearsal has set the call's clock.
  const real = await databaseNow()
  const own = { AND: [visibleTo(actor), { callId: call.id }] }
  const open = await db.suggestion.count({ where: { ...own, state: 'SUBMITTED' } })
  const first = await db.transition.findFirst({
    where: { to: 'SUBMITTED', byRole: 'PROPOSER', suggestion: own },
    orderBy: { at: 'asc' },
    select: { at: true },
  })
  const since = new Date(Math.max(real.getTime() - lastDays, first?.at.getTime() ?? 0))
  const decided = await db.transition.count({
    where: {
      byRole: 'DEPARTMENT',
      to: { in: ['RETURNED', 'RECOMMENDED', 'DECLINED'] },
      at: { gte: since },
      suggestion: own,
    },
  })
  const window = first ? real.getTime() - since.getTime() : 0
  const left = call.closedAt ? 0 : closesAt.getTime() - call.now.getTime()
  const proposersCloseAt = terms?.proposersCloseAt ?? null
  return { now: call.now, proposersCloseAt, closesAt, work: { open, decided, window, left } }
}

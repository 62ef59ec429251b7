import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { keyset, pageOf } from '@/lib/platform/keyset'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { deliveredStates, traceableBy } from '@/lib/suggestion/rules'
import type { MadeFilter } from './form'
import { type Decided, decided } from './labels'
import { whyNotSupervise } from './rules'

const pageSize = 50

const made = (actor: Actor, { call, to }: MadeFilter): Prisma.TransitionWhereInput => ({
  byRole: 'PROVINCE',
  to: { in: to ? [to] : [...decided] },
  suggestion: { AND: [traceableBy(actor), call ? { callId: call } : {}] },
})

/** Every decision of the province, the newest first, with its reason, whether the department was told, and what it objected. */
export async function listMadeDecisions(actor: Actor, filter: MadeFilter) {
  refuseIf(whyNotSupervise(actor))
  const { where, orderBy, take } = keyset(filter, pageSize)
  const found = await db.transition.findMany({
    where: { AND: [made(actor, filter), where] },
    select: {
      id: true,
      to: true,
      at: true,
      byName: true,
      reason: true,
      listed: { select: { list: { select: { at: true } } } },
      objection: true,
      suggestion: {
        select: {
          state: true,
          queueEntry: { select: { title: true } },
          department: { select: { name: true } },
          call: { select: { title: true } },
        },
      },
    },
    orderBy,
    take,
  })
  // What went back to its department is not read any more; that it was sent back is on record.
  const rows = found.map(({ suggestion: { state, queueEntry, ...suggestion }, ...row }) => {
    const title = deliveredStates.includes(state) ? (queueEntry?.title ?? '') : null
    return { ...row, suggestion: { ...suggestion, title } }
  })
  return pageOf(rows, filter, pageSize)
}
export type MadeDecision = Awaited<ReturnType<typeof listMadeDecisions>>['rows'][number]

export type MadeCounts = Record<Decided, number> & { objections: number; unanswered: number }

/** How many there are of each kind, and how many departments objected to. */
export async function countMadeDecisions(actor: Actor, filter: Pick<MadeFilter, 'call'> = {}): Promise<MadeCounts> {
  refuseIf(whyNotSupervise(actor))
  const where = made(actor, { ...filter, to: undefined, after: undefined, before: undefined })
  const byKind = await db.transition.groupBy({ by: ['to'], where, _count: { _all: true } })
  const objections = await db.objection.count({ where: { transition: where } })
  const unanswered = await db.objection.count({ where: { transition: where, upheld: null } })
  const of = (to: Decided) => byKind.find((one) => one.to === to)?._count._all ?? 0
  return {
    ELIGIBLE: of('ELIGIBLE'),
    EXCLUDED: of('EXCLUDED'),
    RECOMMENDED: of('RECOMMENDED'),
    ADOPTED: of('ADOPTED'),
    objections,
    unanswered,
  }
}

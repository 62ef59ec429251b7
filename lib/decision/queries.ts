import 'server-only'
import { db } from '@/lib/platform/db'
import { keyset, pageOf } from '@/lib/platform/keyset'
import type { Prisma } from '@/lib/platform/prisma/client'
import { deliveredStates, visibleTo } from '@/lib/suggestion/rules'
import type { DecisionFilter } from './form'
import { deskOf, facts, type Officer } from './held-decision'

const pageSize = 50
const settled = {
  OR: [
    { flagged: false },
    { superseded: true },
    { proposal: null, verdict: { is: { verdict: { in: ['DISTINCT', 'KEPT'] } } } },
  ],
} satisfies Prisma.DuplicatePairWhereInput
// What is not with the province keeps nothing from being taken up, as `held-decision` has it.
const elsewhere = { state: { notIn: [...deliveredStates] } } satisfies Prisma.SuggestionWhereInput
const nothingOpen = {
  pairs: { every: { OR: [settled, { otherSuggestion: elsewhere }] } },
  otherPairs: { every: { OR: [settled, { suggestion: elsewhere }] } },
  screeningTask: null,
} satisfies Prisma.SuggestionWhereInput

function within(officer: Officer, { call, department, clear }: DecisionFilter): Prisma.SuggestionWhereInput {
  return {
    AND: [
      visibleTo(officer),
      call ? { callId: call } : {},
      department ? { departmentId: department } : {},
      clear ? nothingOpen : {},
    ],
  }
}

/** A page of what lies in a state, the newest first, with what a decision rests on. */
export async function listDecidable(officer: Officer, filter: DecisionFilter) {
  const { where, orderBy, take } = keyset(filter, pageSize)
  const found = await db.suggestion.findMany({
    where: { AND: [within(officer, filter), { state: filter.state }, where] },
    include: facts,
    orderBy,
    take,
  })
  const page = pageOf(found, filter, pageSize)
  return { ...page, rows: page.rows.map((row) => ({ ...row, desk: deskOf(row) })) }
}
export type DecidableRow = Awaited<ReturnType<typeof listDecidable>>['rows'][number]

/** How many lie in each state, within the other filters. */
export async function countDecidable(officer: Officer, filter: DecisionFilter) {
  const where = within(officer, filter)
  const byState = await db.suggestion.groupBy({ by: ['state'], where, _count: { _all: true } })
  return (state: DecisionFilter['state']) => byState.find((one) => one.state === state)?._count._all ?? 0
}

/** 异议, those that wait for an answer first. */
export const listObjections = (officer: Officer) =>
  db.objection.findMany({
    where: { suggestion: visibleTo(officer) },
    include: {
      transition: { select: { reason: true, at: true, byName: true } },
      suggestion: {
        select: {
          id: true,
          queueEntry: { select: { title: true } },
          department: { select: { name: true } },
          call: { select: { title: true } },
        },
      },
    },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { at: 'asc' }],
  })

export const countObjections = (officer: Officer) =>
  db.objection.count({ where: { upheld: null, suggestion: visibleTo(officer) } })

/** Departments with something that this officer may decide, for the filter. */
export const listDecidedDepartments = (officer: Officer) =>
  db.department.findMany({
    where: { suggestions: { some: visibleTo(officer) } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

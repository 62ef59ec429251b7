import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import { visibleTo } from '@/lib/suggestion/rules'
import type { ListedDecision } from './rules'

function ownLists(actor: Actor): Prisma.DecisionListWhereInput {
  if (actor.role !== 'DEPARTMENT') throw new Refused(NotFound)
  return { departmentId: actor.departmentId }
}

/** The department's lists, the newest first, with how many decisions of each this officer may read. */
export const listReceived = (actor: Actor) =>
  db.decisionList.findMany({
    where: ownLists(actor),
    include: {
      call: { select: { title: true } },
      _count: { select: { items: { where: { suggestion: visibleTo(actor) } } } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })

const ofItem = {
  transition: { include: { objection: true } },
  suggestion: {
    select: {
      id: true,
      queueEntry: { select: { title: true, organisation: true, proposer: true } },
      department: { select: { name: true } },
      transitions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { id: true } },
    },
  },
} satisfies Prisma.DecisionListItemInclude
type Item = Prisma.DecisionListItemGetPayload<{ include: typeof ofItem }>

const listedOf = ({ transition, suggestion }: Item): ListedDecision => ({
  to: transition.to,
  holds: suggestion.transitions[0]?.id === transition.id,
  objected: transition.objection !== null,
})

/** One list with its decisions, reasons and objections; what is closed to this officer is not among them. */
export async function findReceived(actor: Actor, id: string) {
  const list = await db.decisionList.findFirst({
    where: { AND: [{ id }, ownLists(actor)] },
    include: {
      call: { select: { title: true, contact: true } },
      items: { where: { suggestion: visibleTo(actor) }, include: ofItem, orderBy: { transitionId: 'asc' } },
    },
  })
  return list && { ...list, items: list.items.map((item) => ({ ...item, listed: listedOf(item) })) }
}

/** A decision that the department was told of. */
export async function findListed(actor: Actor, transitionId: string, tx: Tx = db) {
  const item = await tx.decisionListItem.findFirst({
    where: { transitionId, list: ownLists(actor), suggestion: visibleTo(actor) },
    include: ofItem,
  })
  if (!item) return null
  const { queueEntry, department } = item.suggestion
  return { title: queueEntry?.title ?? '', department: department.name, listed: listedOf(item) }
}

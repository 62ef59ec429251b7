import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import type { Officer } from './held-decision'
import { decided, isDecided } from './labels'

type Place = { callId: string; departmentId?: string }

/** Decisions that hold and that no list has told yet; what is closed to this officer waits for a colleague. */
export async function findUnsent(officer: Officer, { callId, departmentId }: Place, tx: Tx = db) {
  const found = await tx.suggestion.findMany({
    where: {
      callId,
      ...(departmentId && { departmentId }),
      state: { in: [...decided] },
      conflicts: { none: { accountId: officer.id } },
      transitions: { some: { byRole: 'PROVINCE', listed: null } },
    },
    select: {
      id: true,
      departmentId: true,
      transitions: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 1,
        include: { listed: { select: { listId: true } } },
      },
    },
    orderBy: { id: 'asc' },
  })
  return found.flatMap(({ id, departmentId, transitions: [last] }) => {
    // What went back with its whole batch was told with the batch.
    const told = last?.byRole !== 'PROVINCE' || last.from === 'DELIVERED' || last.listed !== null
    return last && !told && isDecided(last.to) ? [{ id, departmentId, decision: last }] : []
  })
}

/** Per department: how many decisions wait to be told, and what was sent. */
export async function listSending(officer: Officer, callId: string) {
  const unsent = await findUnsent(officer, { callId })
  const open = { suggestion: { conflicts: { none: { accountId: officer.id } } } }
  const lists = await db.decisionList.findMany({
    where: { callId },
    include: { _count: { select: { items: { where: open } } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const ids = [...new Set([...unsent, ...lists].map(({ departmentId }) => departmentId))]
  const departments = await db.department.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return departments.map((department) => ({
    ...department,
    unsent: unsent.filter(({ departmentId }) => departmentId === department.id).length,
    lists: lists.filter(({ departmentId }) => departmentId === department.id),
  }))
}

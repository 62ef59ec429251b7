import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { whyNotManageDepartments } from './rules'

const live = { state: { in: ['PROPOSED' as const, 'CONFIRMED' as const] } }
const counts = { select: { organisations: { where: live }, accounts: { where: { disabledAt: null } } } }

/** All of them, with how many live organisations and enabled officers each has. */
export async function listDepartments(actor: Actor) {
  refuseIf(whyNotManageDepartments(actor))
  return db.department.findMany({ include: { _count: counts }, orderBy: [{ kind: 'asc' }, { id: 'asc' }] })
}

export async function findDepartment(actor: Actor, id: string) {
  refuseIf(whyNotManageDepartments(actor))
  return db.department.findUnique({ where: { id }, include: { _count: counts } })
}

/** The departments that take organisations and officers, as choices. */
export async function listOpenDepartments(actor: Actor) {
  refuseIf(whyNotManageDepartments(actor))
  return db.department.findMany({
    where: { closedAt: null },
    select: { id: true, name: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
}

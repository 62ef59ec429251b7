import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { keyset, pageOf } from '@/lib/platform/keyset'
import { literally } from '@/lib/platform/like-pattern'
import type { Prisma } from '@/lib/platform/prisma/client'
import { creditCodeOf } from './credit-code'
import type { OrganisationSearch } from './form'
import { visibleTo } from './rules'

const size = 30

function wanted({ text, department, state }: OrganisationSearch): Prisma.OrganisationWhereInput {
  return {
    ...(text && {
      OR: [
        { name: { contains: literally(text), mode: 'insensitive' } },
        { creditCode: { startsWith: literally(creditCodeOf(text)) } },
      ],
    }),
    ...(department && { departmentId: department }),
    ...(state && { state }),
  }
}

/** A page of the organisations an actor may read, the newest first. */
export async function listOrganisations(actor: Actor, search: OrganisationSearch) {
  const { where, ...order } = keyset(search, size)
  const found = await db.organisation.findMany({
    where: { AND: [visibleTo(actor), wanted(search), where] },
    include: { department: { select: { name: true } }, _count: { select: { accounts: true } } },
    ...order,
  })
  return pageOf(found, search, size)
}

export const countOrganisations = (actor: Actor, search: OrganisationSearch): Promise<number> =>
  db.organisation.count({ where: { AND: [visibleTo(actor), wanted(search)] } })

export const findOrganisation = (actor: Actor, id: string) =>
  db.organisation.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: {
      department: { select: { name: true } },
      mergedInto: { select: { id: true, name: true } },
      _count: { select: { accounts: true } },
    },
  })

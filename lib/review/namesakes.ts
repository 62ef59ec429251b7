import 'server-only'
import { db } from '@/lib/platform/db'
import { visibleTo } from '@/lib/suggestion/rules'
import type { Officer } from './held-desk'

/**
 * Other suggestions of the same call by somebody of the same name in the same organisation. Two documents of one person (a
 * passport here, a resident ID there) are two identities to the portal, which keeps only a hash of each: this is all that
 * can be recognised without storing more, and it may be a namesake. So it is shown to whoever can ask, and decides nothing.
 */
export async function listNamesakes(officer: Officer, id: string) {
  const one = await db.suggestion.findFirst({
    where: { AND: [{ id }, visibleTo(officer)] },
    select: { callId: true, organisationId: true, ownerId: true, owner: { select: { name: true } } },
  })
  if (!one) return []
  const { callId, organisationId, ownerId, owner } = one
  return db.suggestion.findMany({
    where: {
      AND: [
        visibleTo(officer),
        { callId, organisationId, ownerId: { not: ownerId }, state: { not: 'WITHDRAWN' } },
        { owner: { name: { equals: owner.name, mode: 'insensitive' } } },
      ],
    },
    select: { id: true, queueEntry: { select: { title: true } } },
    orderBy: { id: 'asc' },
  })
}

import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { findLikeTitles } from '@/lib/screened/like-titles'
import { suggestionIdOf } from '@/lib/screened/suggestion-text'

/** All that may be told while somebody is still writing: never whose it is, or what it says. */
export type EarlyWarning = {
  exists: boolean
  inOwnDepartment: boolean
  /** Among the funded projects and those of earlier years. */
  listed: boolean
}

/**
 * Whether a submitted suggestion of somebody else, or a project of a list, bears a title like this one. Titles alone: with
 * whole texts one could feel one's way to what others have written.
 */
export async function findEarlyWarning(actor: ActorOf<'PROPOSER'>, id: string, title: string): Promise<EarlyWarning> {
  const found = await findLikeTitles(title)
  const ids = found.flatMap((document) => suggestionIdOf(document) ?? [])
  const others = await db.suggestion.findMany({
    where: { id: { in: ids, not: id }, ownerId: { not: actor.id } },
    select: { departmentId: true },
  })
  return {
    exists: others.length > 0,
    inOwnDepartment: others.some(({ departmentId }) => departmentId === actor.departmentId),
    listed: found.some((document) => suggestionIdOf(document) === null),
  }
}

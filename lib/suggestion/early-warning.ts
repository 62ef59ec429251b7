import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** All that may be told while somebody is still writing: never whose it is, or what it says. */
export type EarlyWarning = { exists: boolean; inOwnDepartment: boolean }

const comparable = (title: string) =>
  title
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()

/** Whether a submitted suggestion of somebody else bears this very title. */
export async function findEarlyWarning(actor: ActorOf<'PROPOSER'>, id: string, title: string): Promise<EarlyWarning> {
  const wanted = comparable(title)
  if (wanted === '') return { exists: false, inOwnDepartment: false }
  const others = await db.suggestion.findMany({
    where: { id: { not: id }, ownerId: { not: actor.id }, submittedNumber: { not: null }, state: { not: 'WITHDRAWN' } },
    select: { title: true, departmentId: true },
  })
  const same = others.filter((other) => comparable(other.title) === wanted)
  return {
    exists: same.length > 0,
    inOwnDepartment: same.some(({ departmentId }) => departmentId === actor.departmentId),
  }
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { deliveredStates } from '@/lib/suggestion/rules'
import { whyNotSearch } from './rules'

const delivered = { suggestions: { some: { state: { in: [...deliveredStates] } } } }

/** What the filters offer: what something was delivered of. */
export async function listSearchChoices(actor: Actor) {
  refuseIf(whyNotSearch(actor))
  const calls = await db.call.findMany({
    where: delivered,
    select: { id: true, title: true },
    orderBy: { closesAt: 'desc' },
  })
  const departments = await db.department.findMany({
    where: delivered,
    select: { id: true, name: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
  const industries = await db.queueEntry.groupBy({
    by: ['industry'],
    where: { industry: { not: '' }, suggestion: { state: { in: [...deliveredStates] } } },
    orderBy: { industry: 'asc' },
  })
  return { calls, departments, industries: industries.map(({ industry }) => industry) }
}

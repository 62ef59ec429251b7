import 'server-only'
import { findCall, listCalls } from '@/lib/call/queries'
import { db } from '@/lib/platform/db'
import type { Officer } from './held-pair'
import { pairsVisibleTo } from './rules'

/** The call that the desk is about when none is named: the newest in which something alike was found, else the newest. */
export async function findScreenedCall(actor: Officer, id: string | null) {
  const calls = (await listCalls(actor)).filter(({ phase }) => phase !== 'draft')
  const found = await db.call.findFirst({
    where: {
      id: { in: calls.map((call) => call.id) },
      suggestions: { some: { pairs: { some: pairsVisibleTo(actor) } } },
    },
    orderBy: [{ year: 'desc' }, { closesAt: 'desc' }],
    select: { id: true },
  })
  const chosen = calls.find((call) => call.id === id) ?? calls.find((call) => call.id === found?.id) ?? calls[0]
  return { call: chosen ? await findCall(actor, chosen.id) : null, calls }
}

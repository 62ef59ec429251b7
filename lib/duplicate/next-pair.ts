import 'server-only'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Officer } from './held-pair'
import { inTab, type PairFilter } from './pair-filter'
import { bestFirst, within } from './queries'

type Place = { id: string; score: number }

/** The pair after this one in the list that the filter gives, tab included; after the last comes the first. Null when there is no other. */
export async function findNextPair(actor: Officer, callId: string, filter: PairFilter, { id, score }: Place) {
  const others = [within(actor, callId, filter), inTab(filter.tab), { id: { not: id } }]
  const first = (where: Prisma.DuplicatePairWhereInput) =>
    db.duplicatePair.findFirst({ where: { AND: [...others, where] }, select: { id: true }, orderBy: bestFirst })
  const after = await first({ OR: [{ score: { lt: score } }, { score, id: { gt: id } }] })
  return (after ?? (await first({})))?.id ?? null
}

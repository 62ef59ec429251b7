import 'server-only'
import { filterFrom, inTab } from '@/lib/duplicate/pair-filter'
import { countPairs, within } from '@/lib/duplicate/queries'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { PairSource, type Verdict } from '@/lib/platform/prisma/enums'
import type { PairNumbers } from './figures/similarity'

/** The desk's own counts, so that figure and desk cannot differ. */
export async function findPairNumbers(actor: ActorOf<'PROVINCE' | 'SUPERVISOR'>, callId: string) {
  const whole = filterFrom({})
  const sources = Object.values(PairSource)
  const counted = await Promise.all(
    sources.map(
      async (source): Promise<[PairSource, PairNumbers]> => [
        source,
        await countPairs(actor, callId, { ...whole, source }),
      ],
    ),
  )
  const judged = await db.pairVerdict.groupBy({
    by: ['verdict'],
    where: { inForce: { some: { AND: [within(actor, callId, whole), inTab('judged')] } } },
    _count: { _all: true },
  })
  return {
    found: Object.fromEntries(counted) as Record<PairSource, PairNumbers>,
    verdicts: Object.fromEntries(judged.map(({ verdict, _count }) => [verdict, _count._all])) as Partial<
      Record<Verdict, number>
    >,
  }
}

import 'server-only'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { overtaken } from '@/lib/review/rules'
import { verdictLabels } from './labels'
import { type PairDesk, pairsVisibleTo, whyNotDesk } from './rules'

export type Officer = ActorOf<'PROVINCE'>

export function asOfficer(actor: Actor): Officer {
  refuseIf(whyNotDesk(actor))
  if (actor.role !== 'PROVINCE') throw new Refused(NotFound)
  return actor
}

const facts = {
  proposedBy: { select: { name: true } },
  verdict: true,
} satisfies Prisma.DuplicatePairInclude
type Facts = Prisma.DuplicatePairGetPayload<{ include: typeof facts }>
export type LoadedPair = Facts & { desk: PairDesk }

/** The province's own rules of the desk; nothing asked for until somebody asks. */
export const findSetting = async (tx: Tx = db) =>
  (await tx.duplicateSetting.findUnique({ where: { id: 1 } })) ?? { secondReader: false, blind: false, version: 0 }

/** The pair, held until the transaction ends: whoever else judges it waits. */
export async function holdPair(tx: Tx, officer: Officer, id: string): Promise<LoadedPair> {
  await tx.$queryRaw`SELECT 1 FROM "DuplicatePair" WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.duplicatePair.findFirst({ where: { AND: [{ id }, pairsVisibleTo(officer)] }, include: facts })
  if (!found) throw new Refused(NotFound)
  const { secondReader } = await findSetting(tx)
  return { ...found, desk: { superseded: found.superseded, proposal: proposalOf(found), secondReader } }
}

export function proposalOf(pair: {
  proposal: Facts['proposal']
  proposalReason: string
  proposedById: string | null
  proposedBy: { name: string } | null
  proposedAt: Date | null
}): PairDesk['proposal'] {
  const { proposal, proposalReason, proposedById, proposedBy, proposedAt } = pair
  if (!proposal || !proposedById || !proposedBy || !proposedAt) return null
  return { verdict: proposal, reason: proposalReason, byId: proposedById, byName: proposedBy.name, at: proposedAt }
}

/** What was decided on an older screen does not count: it says by whom it was overtaken, and when. */
export function refuseOvertaken(pair: LoadedPair, seen: { version: number }): void {
  if (pair.version === seen.version) return
  if (pair.changedByName === '') throw new Refused(ChangedMeanwhile)
  const said = pair.proposal ?? pair.verdict?.verdict
  const what = said ? `对这一对作了判定“${verdictLabels[said]}”` : '更新了这一对的判定'
  throw new Refused(overtaken(pair.changedByName, pair.changedAt, what))
}

import 'server-only'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import type { LoadedDesk, Officer } from './held-desk'

type Facts = Omit<Prisma.ReviewUncheckedUpdateManyInput, 'suggestionId' | 'departmentId' | 'version'>

/** Writes the department's review of a held suggestion, on the version read; whoever looked before this is too late. */
export async function changeReview(tx: Tx, actor: Officer, held: LoadedDesk, facts: Facts): Promise<void> {
  const key = { suggestionId: held.id, departmentId: actor.departmentId }
  if (!held.review) await tx.review.createMany({ data: key, skipDuplicates: true })
  const { count } = await tx.review.updateMany({
    where: { ...key, version: held.review?.version ?? 0 },
    data: { ...facts, changedByName: actor.name, changedAt: await databaseNow(tx), version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
}

export const noProposal = {
  proposal: null,
  proposalReason: '',
  proposedById: null,
  proposedAt: null,
  proposedNumber: null,
} satisfies Facts

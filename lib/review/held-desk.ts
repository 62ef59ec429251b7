import 'server-only'
import { findCall, findTerms } from '@/lib/call/queries'
import { whyNotSubmitNow } from '@/lib/call/rules'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import { visibleTo } from '@/lib/suggestion/rules'
import { findStep } from '@/lib/suggestion/transitions'
import type { DeskRef } from './form'
import { type Desk, overtaken } from './rules'

export type Officer = ActorOf<'DEPARTMENT'>

export function asOfficer(actor: Actor): Officer {
  if (actor.role !== 'DEPARTMENT') throw new Refused(NotFound)
  return actor
}

const factsFor = (departmentId: string) =>
  ({
    collaborators: { where: { removedAt: null, acceptedAt: { not: null } }, select: { accountId: true } },
    department: { select: { name: true, reviewSetting: true } },
    transitions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
    reviews: {
      where: { departmentId },
      include: { holder: { select: { name: true } }, proposedBy: { select: { name: true } } },
    },
    answers: { where: { departmentId } },
    integrity: { where: { departmentId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] },
  }) satisfies Prisma.SuggestionInclude

type Facts = Prisma.SuggestionGetPayload<{ include: ReturnType<typeof factsFor> }>
type ReviewFacts = Facts['reviews'][number]

export type LoadedDesk = Facts & { desk: Desk; review: ReviewFacts | null; lastStep: Facts['transitions'][number] }

function deskOf(facts: Facts, review: ReviewFacts | null, late: Desk['late']): Desk {
  const number = facts.submittedNumber ?? 0
  const { proposal, proposedAt, proposedNumber } = review ?? {}
  return {
    departmentId: facts.departmentId,
    state: facts.state,
    number,
    conflicted: false,
    holder:
      review?.holder && review.holderId && review.heldSince
        ? { id: review.holderId, name: review.holder.name, since: review.heldSince }
        : null,
    proposal:
      review?.proposedBy && proposal && review.proposedById && proposedAt && proposedNumber
        ? {
            decision: proposal,
            byId: review.proposedById,
            byName: review.proposedBy.name,
            at: proposedAt,
            number: proposedNumber,
          }
        : null,
    secondReader: facts.department.reviewSetting?.secondReader ?? false,
    answers: facts.answers.filter((answer) => answer.number === number),
    integrity: facts.integrity[0]?.result ?? null,
    late,
  }
}

/** The suggestion with its department's facts about it; null when it is not this officer's, or closed to them by a conflict. */
export async function loadDesk(tx: Tx, actor: Officer, id: string): Promise<LoadedDesk | null> {
  const facts = await tx.suggestion.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: factsFor(actor.departmentId),
  })
  const [lastStep] = facts?.transitions ?? []
  const call = facts && (await findCall(actor, facts.callId, tx))
  if (!facts || !lastStep || !call) return null
  const terms = await findTerms(facts.callId, facts.departmentId, tx)
  const late = whyNotSubmitNow(call, terms, call.now, { returned: true })
  const review = facts.reviews[0] ?? null
  return { ...facts, review, lastStep, desk: deskOf(facts, review, late) }
}

/** The same, held until the transaction ends: whoever else works on it waits. */
export async function holdDesk(tx: Tx, actor: Officer, id: string): Promise<LoadedDesk> {
  await tx.$queryRaw`SELECT 1 FROM "Suggestion" WHERE id = ${id}::uuid FOR UPDATE`
  const loaded = await loadDesk(tx, actor, id)
  if (!loaded) throw new Refused(NotFound)
  return loaded
}

/** What was decided on an older screen does not count: it says by whom it was overtaken, and when. */
export function refuseOvertaken({ lastStep, review }: LoadedDesk, seen: DeskRef): void {
  if (lastStep.id !== seen.step) {
    const { from, to, byRole, byName, at } = lastStep
    const called = (from && findStep(from, to, byRole)?.called) || '办理'
    throw new Refused(overtaken(byName, at, `对这份建议作了“${called}”`))
  }
  if (review && review.version !== seen.review) {
    throw new Refused(overtaken(review.changedByName, review.changedAt, '更新了这份建议的审核记录'))
  }
}

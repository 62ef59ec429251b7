import type { Actor } from '@/lib/platform/actor'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Verdict } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { visibleTo } from '@/lib/suggestion/rules'
import { verdictLabels } from './labels'

export type Proposal = { verdict: Verdict; reason: string; byId: string; byName: string; at: Date }

/** What the rules look at: a pair that this person may read at all. */
export type PairDesk = {
  /** One of the two has a version that is not compared yet, or no longer alike. */
  superseded: boolean
  proposal: Proposal | null
  /** The province asks for 初判 and 复核. */
  secondReader: boolean
}

export const Superseded = reason(
  'superseded',
  '这一对中有一方的文本已经更新，原来检出的相似内容不再有效。请等重新检索后再判定。',
)
export const OwnProposal = reason('own-proposal', '您已作出相同的初判，须由另一位经办人复核。')
export const ProposalsWaiting = reason('proposals-waiting', '还有初判在等待复核，请先办完再关闭复核。')

/** The desk is the province's; to everybody else it does not exist. */
export const whyNotDesk = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)

/** Whose first reading this verdict would confirm. */
const confirms = (actor: Actor, { proposal }: PairDesk, verdict: Verdict) =>
  proposal !== null && proposal.byId !== actor.id && proposal.verdict === verdict

export function whyNotJudge(actor: Actor, desk: PairDesk, verdict: Verdict): Reason | null {
  const why = whyNotDesk(actor) ?? (desk.superseded ? Superseded : null)
  if (why) return why
  const again = desk.secondReader && desk.proposal?.byId === actor.id && desk.proposal.verdict === verdict
  return again ? OwnProposal : null
}

/** Does it hold at once, or is it the first of two opinions? 待定 decides nothing and needs no second reader. */
export const settles = (actor: Actor, desk: PairDesk, verdict: Verdict): boolean =>
  !desk.secondReader || verdict === 'PENDING' || confirms(actor, desk, verdict)

/** 不再需要复核 must not let through what a colleague is just to read. */
export const whyNotDropSecondReader = (waiting: number): Reason | null => (waiting > 0 ? ProposalsWaiting : null)

const bothReadable = (readable: Prisma.SuggestionWhereInput): Prisma.DuplicatePairWhereInput => ({
  suggestion: readable,
  OR: [{ otherSuggestionId: null }, { otherSuggestion: readable }],
})

/** Pairs both of whose texts this person may read; every query of pairs starts from it. */
export function pairsVisibleTo(actor: Actor): Prisma.DuplicatePairWhereInput {
  const readable = visibleTo(actor)
  switch (actor.role) {
    case 'PROVINCE':
      return bothReadable(readable)
    case 'DEPARTMENT':
      // Lists are the province's: a department reads a pair when both texts are its own.
      return { suggestion: readable, otherSuggestion: readable }
    case 'PROPOSER':
    case 'SUPERVISOR':
    case 'ADMIN':
      return { id: { in: [] } }
  }
}

/** Pairs whose number this person may know. Supervision counts what the desk finds and decides; it reads no text of a pair. */
export const pairsCountedBy = (actor: Actor): Prisma.DuplicatePairWhereInput =>
  actor.role === 'SUPERVISOR' ? bothReadable(visibleTo(actor)) : pairsVisibleTo(actor)

export const proposalText = ({ verdict, byName, at }: Proposal) =>
  `${byName}于 ${shanghaiDateTime(at)} 初判：${verdictLabels[verdict]}，等待另一位经办人复核。`

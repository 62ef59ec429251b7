import 'server-only'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { overtaken } from '@/lib/review/rules'
import { deliveredStates, visibleTo } from '@/lib/suggestion/rules'
import { findStep } from '@/lib/suggestion/transitions'
import { type DecisionDesk, whyNotOffice } from './rules'

export type Officer = ActorOf<'PROVINCE'>

export function asOfficer(actor: Actor): Officer {
  refuseIf(whyNotOffice(actor))
  if (actor.role !== 'PROVINCE') throw new Refused(NotFound)
  return actor
}

const withProvince = { state: { in: [...deliveredStates] } } satisfies Prisma.SuggestionWhereInput

// Whoever decides, all that is alike counts: also what this very officer may not see.
const ofPair = {
  where: {
    flagged: true,
    superseded: false,
    suggestion: withProvince,
    OR: [{ otherSuggestionId: null }, { otherSuggestion: withProvince }],
  },
  select: { proposal: true, verdict: { select: { verdict: true } } },
} satisfies Prisma.DuplicatePairFindManyArgs

export const facts = {
  department: { select: { name: true } },
  collaborators: { where: { removedAt: null, acceptedAt: { not: null } }, select: { accountId: true } },
  queueEntry: { select: { title: true, category: true, organisation: true, proposer: true } },
  transitions: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
  screeningTask: { select: { queuedAt: true } },
  pairs: ofPair,
  otherPairs: ofPair,
  objections: { where: { upheld: null }, select: { id: true } },
} satisfies Prisma.SuggestionInclude
type Facts = Prisma.SuggestionGetPayload<{ include: typeof facts }>

export function deskOf(found: Pick<Facts, 'state' | 'screeningTask' | 'pairs' | 'otherPairs' | 'objections'>) {
  const pairs = [...found.pairs, ...found.otherPairs]
  return {
    state: found.state,
    screening: found.screeningTask !== null,
    open: pairs.some(({ proposal, verdict }) => proposal !== null || !verdict || verdict.verdict === 'PENDING'),
    duplicate: pairs.some(({ verdict }) => verdict?.verdict === 'DUPLICATE'),
    objection: found.objections.length > 0,
  } satisfies DecisionDesk
}

export type LoadedDecision = Facts & { desk: DecisionDesk }

/** The suggestion with what a decision rests on; null when this officer may not read it. */
export async function loadDecision(officer: Officer, id: string, tx: Tx = db): Promise<LoadedDecision | null> {
  const found = await tx.suggestion.findFirst({ where: { AND: [{ id }, visibleTo(officer)] }, include: facts })
  return found && { ...found, desk: deskOf(found) }
}

/** The same, held until the transaction ends: whoever else decides it waits. */
export async function holdDecision(tx: Tx, officer: Officer, id: string): Promise<LoadedDecision> {
  await tx.$queryRaw`SELECT 1 FROM "Suggestion" WHERE id = ${id}::uuid FOR UPDATE`
  const loaded = await loadDecision(officer, id, tx)
  if (!loaded) throw new Refused(NotFound)
  return loaded
}

/** What was decided on an older screen does not count: it says by whom it was overtaken, and when. */
export function refuseOvertaken({ version, transitions: [last] }: LoadedDecision, seen: { version: number }): void {
  if (version === seen.version || !last) return
  const called = (last.from && findStep(last.from, last.to, last.byRole)?.called) || '办理'
  throw new Refused(overtaken(last.byName, last.at, `对这份建议作了“${called}”`))
}

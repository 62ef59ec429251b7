import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { visibleTo } from '@/lib/suggestion/rules'

type Officer = ActorOf<'DEPARTMENT'>

/** What a department may know before it recommends: its own in full, of everything else only that there is something. */
export type Matches = { own: number; elsewhere: boolean }

const shown = { flagged: true, superseded: false } satisfies Prisma.DuplicatePairWhereInput

const ownOf = (actor: Officer): Prisma.SuggestionWhereInput => ({
  OR: [
    { pairs: { some: { ...shown, otherSuggestion: visibleTo(actor) } } },
    { otherPairs: { some: { ...shown, suggestion: visibleTo(actor) } } },
  ],
})

function elsewhereOf({ departmentId }: Officer): Prisma.SuggestionWhereInput {
  const foreign = { departmentId: { not: departmentId } }
  return {
    OR: [
      { pairs: { some: { ...shown, OR: [{ otherSuggestionId: null }, { otherSuggestion: foreign }] } } },
      { otherPairs: { some: { ...shown, suggestion: foreign } } },
    ],
  }
}

/** The suggestions of a queue with something alike, or compared and with nothing. */
export function matchWhere(actor: Officer, wanted: 'own' | 'elsewhere' | 'none'): Prisma.SuggestionWhereInput {
  if (wanted === 'own') return ownOf(actor)
  if (wanted === 'elsewhere') return elsewhereOf(actor)
  return { NOT: [ownOf(actor), elsewhereOf(actor)], screeningResults: { some: { current: true } } }
}

const pairsOf = (ids: string[]): Prisma.DuplicatePairWhereInput => ({
  ...shown,
  OR: [{ suggestionId: { in: ids } }, { otherSuggestionId: { in: ids } }],
})

const ofDepartment = ({ id }: Officer) =>
  ({ departmentId: true, conflicts: { where: { accountId: id } } }) satisfies Prisma.SuggestionSelect

/** Of each that was compared; one with which this officer has a conflict is as if it were not there. */
export async function countMatches(actor: Officer, ids: string[], tx: Tx = db): Promise<Map<string, Matches>> {
  const screened = await tx.screeningResult.findMany({
    where: { suggestionId: { in: ids }, current: true },
    select: { suggestionId: true },
  })
  const found = new Map<string, Matches>(
    screened.map(({ suggestionId }) => [suggestionId, { own: 0, elsewhere: false }]),
  )
  const side = { select: ofDepartment(actor) }
  const pairs = await tx.duplicatePair.findMany({
    where: pairsOf(ids),
    select: { suggestionId: true, otherSuggestionId: true, suggestion: side, otherSuggestion: side },
  })
  const add = (id: string | null, other: (typeof pairs)[number]['otherSuggestion']) => {
    const matches = id === null ? null : found.get(id)
    if (!matches) return
    if (other?.departmentId !== actor.departmentId) matches.elsewhere = true
    else if (other.conflicts.length === 0) matches.own += 1
  }
  for (const { suggestionId, otherSuggestionId, suggestion, otherSuggestion } of pairs) {
    add(suggestionId, otherSuggestion)
    add(otherSuggestionId, suggestion)
  }
  return found
}

const ofOwn = {
  select: { id: true, queueEntry: { select: { title: true, organisation: true, proposer: true } } },
} as const

/** The pairs of a suggestion both of whose texts are the department's. */
export async function listOwnMatches(actor: Officer, id: string, tx: Tx = db) {
  const pairs = await tx.duplicatePair.findMany({
    where: { AND: [pairsOf([id]), { suggestion: visibleTo(actor), otherSuggestion: visibleTo(actor) }] },
    select: { id: true, reasons: true, relation: true, suggestion: ofOwn, otherSuggestion: ofOwn },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
  })
  return pairs.map(({ suggestion, otherSuggestion, ...pair }) => ({
    ...pair,
    other: suggestion.id === id ? otherSuggestion : suggestion,
  }))
}

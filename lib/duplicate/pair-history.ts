import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Texts } from './pair-texts'
import { pairsVisibleTo } from './rules'
import { blindName, veil } from './veil'

/** 办理经过; read blind, with the names that must not be told, who proposed it has none there either. */
async function pathOf(tx: Tx, suggestionId: string, names: string[] | null) {
  const steps = await tx.transition.findMany({
    where: { suggestionId, to: { not: 'DRAFT' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  if (!names) return steps
  return steps.map((step) => ({
    ...step,
    byName: step.byRole === 'PROPOSER' ? blindName : step.byName,
    reason: veil(step.reason, names),
  }))
}

/** How either of the two came here; a record of a list has no such path. */
export const pathsOf = async (
  tx: Tx,
  pair: { suggestionId: string; otherSuggestionId: string | null },
  texts: Texts,
  blind: boolean,
) =>
  [
    await pathOf(tx, pair.suggestionId, blind ? texts.one.names : null),
    pair.otherSuggestionId ? await pathOf(tx, pair.otherSuggestionId, blind ? texts.other.names : null) : null,
  ] as const

/** Every verdict on these two parties, in this year and in others, the newest first. */
export const verdictsOf = (tx: Tx, actor: Actor, line: string) =>
  tx.pairVerdict.findMany({
    where: { pair: { AND: [{ line }, pairsVisibleTo(actor)] } },
    include: { pair: { select: { suggestion: { select: { call: { select: { year: true } } } } } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })

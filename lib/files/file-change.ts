import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { FilePurpose } from '@/lib/platform/prisma/enums'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { circumstancesOf, holdSuggestion } from '@/lib/suggestion/held-suggestion'
import { whyNotEdit } from '@/lib/suggestion/rules'
import { type EvidenceTarget, placeOf, SameFileThere, whyNotAdd } from './rules'

/**
 * Begins a change of files. The suggestion's row is held until the transaction ends: what is counted stays so,
 * and no file slips in behind a submission.
 */
export async function beginChange(tx: Tx, actor: Actor, suggestionId: string): Promise<EvidenceTarget> {
  const suggestion = await holdSuggestion(tx, actor, suggestionId)
  const { content, late } = await circumstancesOf(tx, actor, suggestion)
  return {
    whyNotChange: whyNotEdit(actor, suggestion) ?? late,
    technologyIds: content.technologies.map(({ id }) => id),
  }
}

type Place = { purpose: FilePurpose; suggestionId: string; technologyId: string | null }

/** Inside a change: refuses one file more than the limit, and the same content twice in one list. */
export async function refuseUnlessRoom(tx: Tx, target: EvidenceTarget, place: Place, hash?: string): Promise<void> {
  const { purpose, suggestionId, technologyId } = place
  const present = await tx.evidenceFile.count({ where: { suggestionId, purpose, removedAt: null } })
  refuseIf(whyNotAdd(target, place, present))
  if (hash === undefined || purpose !== 'EVIDENCE') return
  const same = await tx.evidenceFile.count({ where: { suggestionId, purpose, technologyId, hash, removedAt: null } })
  if (same > 0) throw new Refused(SameFileThere)
}

/** Another state of the suggestion: who looked at it before does not submit it unseen. */
export const markChanged = (tx: Tx, suggestionId: string) =>
  tx.suggestion.update({ where: { id: suggestionId }, data: { version: { increment: 1 } }, select: { id: true } })

/** Live evidence of one list, in its order. */
export async function idsInPlace(tx: Tx, suggestionId: string, technologyId: string | null, target: EvidenceTarget) {
  const files = await tx.evidenceFile.findMany({
    where: { suggestionId, purpose: 'EVIDENCE', removedAt: null },
    select: { id: true, technologyId: true },
  })
  return files.filter((file) => placeOf(file.technologyId, target.technologyIds) === technologyId).map(({ id }) => id)
}

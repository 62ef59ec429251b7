import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { FilePurpose } from '@/lib/platform/prisma/enums'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { FindEvidenceTarget } from './evidence-target'
import { type EvidenceTarget, SameFileThere, whyNotAdd } from './rules'

/** Begins a change: one at a time for each suggestion, until the transaction ends, so that what is counted stays so. */
export async function beginChange(
  tx: Tx,
  actor: Actor,
  suggestionId: string,
  findTarget: FindEvidenceTarget,
): Promise<EvidenceTarget> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files:${suggestionId}`}, 0))`
  const target = await findTarget(tx, actor, suggestionId, true)
  if (!target) throw new Refused(NotFound)
  return target
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

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { EvidenceTarget } from './rules'

/**
 * What the actor may do with the files of a suggestion; null when there is none that the actor may know of.
 * `locked` keeps the suggestion as it is until the transaction ends, so that no file slips in after a submission.
 */
export type FindEvidenceTarget = (
  tx: Tx,
  actor: Actor,
  suggestionId: string,
  locked: boolean,
) => Promise<EvidenceTarget | null>

/** Nobody may touch what no domain answers for. */
export const findEvidenceTarget: FindEvidenceTarget = async () => null

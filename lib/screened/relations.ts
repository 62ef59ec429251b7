import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ScreeningRelation } from '@/lib/platform/prisma/enums'
import type { ScreenedSuggestion } from './suggestion-text'

/** Why a likeness to one of the others is no surprise: a declared continuation, or the same person's own text. */
export async function findRelations(
  tx: Tx,
  { suggestionId, identityHash }: ScreenedSuggestion,
  others: readonly ScreenedSuggestion[],
): Promise<Map<string, ScreeningRelation>> {
  const line = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE earlier AS (
      SELECT id, "continuesId" FROM "Suggestion" WHERE id = ${suggestionId}::uuid
      UNION SELECT s.id, s."continuesId" FROM "Suggestion" s JOIN earlier e ON s.id = e."continuesId"
    ), later AS (
      SELECT id FROM "Suggestion" WHERE id = ${suggestionId}::uuid
      UNION SELECT s.id FROM "Suggestion" s JOIN later l ON s."continuesId" = l.id
    )
    SELECT id FROM earlier UNION SELECT id FROM later`
  const continued = new Set(line.map(({ id }) => id))
  const relations = new Map<string, ScreeningRelation>()
  for (const other of others)
    if (continued.has(other.suggestionId)) relations.set(other.suggestionId, 'CONTINUATION')
    else if (other.identityHash === identityHash) relations.set(other.suggestionId, 'SAME_PERSON')
  return relations
}

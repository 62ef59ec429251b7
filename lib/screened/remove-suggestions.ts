import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { removeDocuments } from '@/lib/screening/postgres-rows'
import { documentId } from './suggestion-text'

/** Takes withdrawn suggestions out: nothing is compared with them any more. What was found before stays on record. */
export async function removeSuggestions(tx: Tx, ids: readonly string[]): Promise<void> {
  // Those that are being compared are waited for as whoever asks for comparing waits: from the older to the newer.
  await tx.$queryRaw`
    SELECT 1 FROM "ScreeningTask" task JOIN "Suggestion" s ON s.id = task."suggestionId"
    WHERE s.id = ANY(${ids}::uuid[]) ORDER BY s."submittedAt", s.id FOR UPDATE OF task`
  const ofThem = { in: [...ids] }
  await tx.screeningTask.deleteMany({ where: { suggestionId: ofThem } })
  await removeDocuments(prismaExecutor(tx), ids.map(documentId))
  await tx.screeningResult.updateMany({ where: { suggestionId: ofThem, current: true }, data: { current: false } })
  await tx.screeningPair.updateMany({
    where: { current: true, OR: [{ suggestionId: ofThem }, { otherSuggestionId: ofThem }] },
    data: { current: false },
  })
}

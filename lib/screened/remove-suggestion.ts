import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { removeDocuments } from '@/lib/screening/postgres-rows'
import { documentId } from './suggestion-text'

/** Takes a withdrawn suggestion out: nothing is compared with it any more. What was found before stays on record. */
export async function removeSuggestion(tx: Tx, suggestionId: string): Promise<void> {
  await removeDocuments(prismaExecutor(tx), [documentId(suggestionId)])
  await tx.screeningTask.deleteMany({ where: { suggestionId } })
  await tx.screeningResult.updateMany({ where: { suggestionId, current: true }, data: { current: false } })
  await tx.screeningPair.updateMany({
    where: { current: true, OR: [{ suggestionId }, { otherSuggestionId: suggestionId }] },
    data: { current: false },
  })
}

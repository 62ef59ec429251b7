import 'server-only'
import { ring } from '@/lib/platform/database-bell'
import type { Tx } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { addDocuments } from '@/lib/screening/postgres-rows'
import type { Submission } from '@/lib/screening/submission'
import { arrivalBell } from './arrival-bell'
import { findText } from './suggestion-text'

/**
 * Makes the newest submitted version searchable in the very transaction that submits it, in the place of an earlier one,
 * and has it wait to be compared. Who has the text at hand, `submissionOf` it, saves reading it again.
 */
export async function enterSuggestion(tx: Tx, suggestionId: string, text?: Submission): Promise<void> {
  const submission = text ?? (await findText(tx, suggestionId))?.submission
  if (!submission) return
  await addDocuments(prismaExecutor(tx), [submission])
  await tx.$executeRaw`
    INSERT INTO "ScreeningTask" ("suggestionId") VALUES (${suggestionId}::uuid)
    ON CONFLICT ("suggestionId") DO UPDATE SET "queuedAt" = clock_timestamp(), "nextTryAt" = clock_timestamp(),
      "runId" = NULL, "askedAgain" = false, attempts = 0, "lastFailure" = ''`
  await ring(tx, arrivalBell)
}

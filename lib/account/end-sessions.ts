import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { SessionEnd } from '@/lib/platform/prisma/enums'

/** Ends an account's sessions at once and everywhere; the one named in `except` goes on. Says how many were ended. */
export function endSessionsOf(tx: Tx, accountId: string, reason: SessionEnd, except?: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Session" SET "endedAt" = clock_timestamp(), "endedBy" = ${reason}::"SessionEnd"
    WHERE "accountId" = ${accountId}::uuid AND "endedAt" IS NULL AND id IS DISTINCT FROM ${except ?? null}::uuid`
}

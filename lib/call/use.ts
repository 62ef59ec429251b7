import 'server-only'
import type { Tx } from '@/lib/platform/db'

/**
 * To be called in the transaction that begins a first answer to a call. It takes the call's row, so that an edit of what
 * answers depend on either comes before it and is seen, or after it and is refused.
 */
export async function startUse(tx: Tx, callId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Call" SET "usedAt" = clock_timestamp() WHERE id = ${callId}::uuid AND "usedAt" IS NULL`
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'

/** Signs out: this session's cookie opens nothing any more, wherever it may have been copied to. */
export function endSession(actor: Actor): Promise<void> {
  return db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Session" SET "endedAt" = clock_timestamp(), "endedBy" = 'SIGNED_OUT'
      WHERE id = ${actor.sessionId}::uuid AND "endedAt" IS NULL`
    if (count) await recordAudit(tx, actor, { action: 'session.ended', subject: `account:${actor.id}` })
  })
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { endSessionsOf } from './end-sessions'
import type { OtherSession } from './form'

/** Ends one of one's own sessions elsewhere, or all of them; says how many. */
export function endOtherSessions(actor: Actor, { sessionId }: Partial<OtherSession>): Promise<number> {
  return db.$transaction(async (tx) => {
    const ended = sessionId
      ? await tx.$executeRaw`
          UPDATE "Session" SET "endedAt" = clock_timestamp(), "endedBy" = 'ENDED_BY_OWNER'
          WHERE id = ${sessionId}::uuid AND "accountId" = ${actor.id}::uuid AND "endedAt" IS NULL`
      : await endSessionsOf(tx, actor.id, 'ENDED_BY_OWNER', actor.sessionId)
    if (sessionId && ended === 0) throw new Refused(NotFound)
    await recordAudit(tx, actor, {
      action: 'session.ended-elsewhere',
      subject: `account:${actor.id}`,
      detail: { ended },
    })
    return ended
  })
}

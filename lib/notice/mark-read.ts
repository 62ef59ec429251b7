import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** All of one's own notices are read. No entry in the trail: nothing of anybody else's changes. */
export async function markRead(actor: Actor): Promise<void> {
  await db.$executeRaw`UPDATE "Notice" SET "readAt" = clock_timestamp() WHERE "accountId" = ${actor.id}::uuid AND "readAt" IS NULL`
}

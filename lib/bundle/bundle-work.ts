import 'server-only'
import { db } from '@/lib/platform/db'
import type { Bundle } from '@/lib/platform/prisma/client'
import type { BundleState } from '@/lib/platform/prisma/enums'

/** Whoever works on a bundle lost it to another process. */
export class BundleLost extends Error {}

/** The oldest bundle that waits for this work, or whose worker has not been heard of for two minutes; the new version shuts that one out. */
export async function claimBundle(waiting: BundleState, working: BundleState): Promise<Bundle | null> {
  const [claimed] = await db.$queryRaw<Bundle[]>`
    UPDATE "Bundle" SET state = ${working}::"BundleState", version = version + 1, "heldUntil" = clock_timestamp() + interval '2 minutes'
    WHERE id = (SELECT id FROM "Bundle" WHERE state = ${waiting}::"BundleState"
                  OR (state = ${working}::"BundleState" AND "heldUntil" < clock_timestamp())
                ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`
  return claimed ?? null
}

/** Says how far the work is, and that somebody is at it. */
export async function tellProgress({ id, version }: Bundle, done: number, total: number): Promise<void> {
  const changed = await db.$executeRaw`
    UPDATE "Bundle" SET done = ${done}, total = ${total}, "heldUntil" = clock_timestamp() + interval '2 minutes'
    WHERE id = ${id}::uuid AND version = ${version}`
  if (changed === 0) throw new BundleLost()
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'

export type WantedRun = { reason: string; rebuilds: boolean; requestedById?: string }

/** Has everything compared anew before long; whoever asks while one such run still waits is served by that one. */
export async function requestRun(tx: Tx, { reason, rebuilds, requestedById }: WantedRun): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ScreeningRun" AS waiting (id, reason, rebuilds, "requestedById")
    VALUES (${randomUUID()}::uuid, ${reason}, ${rebuilds}, ${requestedById ?? null}::uuid)
    ON CONFLICT ((true)) WHERE "startedAt" IS NULL AND "finishedAt" IS NULL
    DO UPDATE SET rebuilds = waiting.rebuilds OR excluded.rebuilds, "requestedAt" = clock_timestamp()`
}

import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'

export type WantedRun = { reason: string; rebuilds: boolean; requestedById?: string }

/** Has everything compared anew before long and gives the run's id; whoever asks while one still waits is served by that one. */
export async function requestRun(tx: Tx, { reason, rebuilds, requestedById }: WantedRun): Promise<string> {
  const [run] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "ScreeningRun" AS waiting (id, reason, rebuilds, "requestedById")
    VALUES (${randomUUID()}::uuid, ${reason}, ${rebuilds}, ${requestedById ?? null}::uuid)
    ON CONFLICT ((true)) WHERE "startedAt" IS NULL AND "finishedAt" IS NULL
    DO UPDATE SET rebuilds = waiting.rebuilds OR excluded.rebuilds, "requestedAt" = clock_timestamp()
    RETURNING id`
  if (!run) throw new Error('the run was not stored')
  return run.id
}

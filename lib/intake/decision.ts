import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'

type Decision = { id: string; version: number; state: 'ACCEPTED' | 'REFUSED'; reason: string }

/** Writes the decision on a received batch down, if the screen showed what it decides on. */
export async function decide(
  tx: Tx,
  staff: ActorOf<'PROVINCE'>,
  { id, version, state, reason }: Decision,
): Promise<void> {
  const { count } = await tx.reception.updateMany({
    where: { batchId: id, version, state: 'RECEIVED' },
    data: {
      state,
      reason,
      decidedAt: await databaseNow(tx),
      decidedById: staff.id,
      decidedByName: staff.name,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
}

type Step = { from: SuggestionState; to: SuggestionState; reason?: string }

/** Moves suggestions on together, in one statement each for state and path: a batch may hold thousands. Gives the ids that moved. */
export async function moveAll(
  tx: Tx,
  staff: ActorOf<'PROVINCE'>,
  rows: readonly { suggestionId: string; versionNumber: number }[],
  { from, to, reason = '' }: Step,
): Promise<string[]> {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Suggestion" SET state = ${to}::"SuggestionState", version = version + 1
    WHERE id = ANY(${rows.map(({ suggestionId }) => suggestionId)}::uuid[]) AND state = ${from}::"SuggestionState" RETURNING id`
  const ids = new Set(moved.map(({ id }) => id))
  await tx.transition.createMany({
    data: rows
      .filter(({ suggestionId }) => ids.has(suggestionId))
      .map(({ suggestionId, versionNumber }) => ({
        suggestionId,
        from,
        to,
        byId: staff.id,
        byName: staff.name,
        byRole: staff.role,
        reason,
        versionNumber,
      })),
  })
  return [...ids]
}

import 'server-only'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { type LoadedBatch, loadBatch } from './loaded-batch'
import { whyNotHandle } from './rules'

export function asOfficer(actor: Actor): ActorOf<'DEPARTMENT'> {
  if (actor.role !== 'DEPARTMENT') throw new Refused(NotFound)
  return actor
}

/** The batch and its suggestions, held until the transaction ends: whoever else changes them waits. */
export async function holdBatch(tx: Tx, actor: Actor, id: string): Promise<LoadedBatch> {
  const officer = asOfficer(actor)
  const [found] = await tx.$queryRaw<{ callId: string }[]>`
    SELECT "callId" FROM "Batch" WHERE id = ${id}::uuid AND "departmentId" = ${officer.departmentId}::uuid FOR UPDATE`
  if (!found) throw new Refused(NotFound)
  // In one order for everybody, so that two who hold several never wait for each other.
  await tx.$queryRaw`
    SELECT 1 FROM "Suggestion" WHERE "callId" = ${found.callId}::uuid AND "departmentId" = ${officer.departmentId}::uuid
      AND state = 'RECOMMENDED' ORDER BY id FOR UPDATE`
  const loaded = await loadBatch(tx, actor, id)
  if (!loaded) throw new Refused(NotFound)
  refuseIf(whyNotHandle(actor, loaded.desk))
  return loaded
}

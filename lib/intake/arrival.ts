import 'server-only'
import { type LoadedBatch, loadBatch } from '@/lib/batch/loaded-batch'
import { shutOut } from '@/lib/batch/rules'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import type { Reception } from '@/lib/platform/prisma/client'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { type Arrival, asProvince } from './rules'

export type LoadedArrival = LoadedBatch & { reception: Reception | null; arrival: Arrival }

/** What a delivered batch holds now against what was delivered: hashes of all contents and evidence, and of each single content. */
const isIntact = ({ batch, rows, desk }: LoadedBatch) => batch.hash === desk.hash && rows.every(({ intact }) => intact)

/** A delivered batch as the province sees it; null when there is none. Refused to whoever declared a conflict with one of its texts. */
export async function loadArrival(tx: Tx, actor: Actor, id: string): Promise<LoadedArrival | null> {
  const loaded = await loadBatch(tx, actor, id)
  if (loaded?.batch.state !== 'DELIVERED') return null
  if (loaded.desk.conflicts > 0) refuseIf(shutOut(loaded.desk.conflicts))
  const reception = await tx.reception.findUnique({ where: { batchId: id } })
  return { ...loaded, reception, arrival: { state: loaded.batch.state, reception, intact: isIntact(loaded) } }
}

/** The same, held until the transaction ends: of two who decide at once the second finds it decided. */
export async function holdArrival(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<LoadedArrival & { staff: ActorOf<'PROVINCE'> }> {
  const staff = asProvince(actor)
  await tx.$queryRaw`SELECT 1 FROM "Batch" WHERE id = ${id}::uuid FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM "Suggestion" WHERE id IN (SELECT "suggestionId" FROM "BatchItem" WHERE "batchId" = ${id}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
  const found = await loadArrival(tx, staff, id)
  if (!found) throw new Refused(NotFound)
  return { ...found, staff }
}

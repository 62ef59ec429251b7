import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { visibleTo, whyNotDecide } from './rules'

type Decision = { id: string; version: number; state: 'CONFIRMED' | 'REJECTED'; reason: string }

/** Writes what was decided about a proposed organisation, on the very row that was judged. */
export async function decide(tx: Tx, actor: Actor, { id, version, state, reason }: Decision): Promise<void> {
  const organisation = await tx.organisation.findFirst({ where: { AND: [{ id }, visibleTo(actor)] } })
  if (!organisation) throw new Refused(NotFound)
  refuseIf(whyNotDecide(actor, organisation))
  const { count } = await tx.organisation.updateMany({
    where: { id, version, state: 'PROPOSED' },
    data: { state, stateReason: reason, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  const action = state === 'CONFIRMED' ? 'organisation.confirmed' : 'organisation.rejected'
  const detail = { name: organisation.name, ...(reason && { reason }) }
  await recordAudit(tx, actor, { action, subject: `organisation:${id}`, detail })
}

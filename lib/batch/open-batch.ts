import 'server-only'
import { findCall } from '@/lib/call/queries'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { asOfficer } from './held-batch'

/** The batch that the department works on in this call; begun when there is none: the first, or after a delivery the next 补报. */
export async function openBatch(actor: Actor, { callId }: { callId: string }): Promise<{ id: string }> {
  const { departmentId } = asOfficer(actor)
  return db.$transaction(async (tx) => {
    if (!(await findCall(actor, callId, tx))) throw new Refused(NotFound)
    // Of two who begin it at once the second waits here, and finds the first one's.
    await tx.$queryRaw`SELECT 1 FROM "Department" WHERE id = ${departmentId}::uuid FOR UPDATE`
    const [latest] = await tx.batch.findMany({
      where: { callId, departmentId },
      orderBy: { number: 'desc' },
      take: 1,
    })
    if (latest?.state === 'OPEN') return { id: latest.id }
    const number = (latest?.number ?? 0) + 1
    const { id } = await tx.batch.create({ data: { callId, departmentId, number }, select: { id: true } })
    await recordAudit(tx, actor, { action: 'batch.opened', subject: `batch:${id}`, detail: { callId, number } })
    return { id }
  })
}

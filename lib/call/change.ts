import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import type { CallRef } from './form'
import { type FoundCall, findCall } from './queries'

type Change = {
  /** Prisma's shape of the new values; nothing when only rows beside the call were written. */
  data: Prisma.CallUncheckedUpdateManyInput
  action: string
  detail?: Record<string, unknown>
}

/**
 * One change of a call: found, judged by `decide`, written only onto the very state it judged, entered into the trail last.
 * `usedAt` is part of that state: an answer begun in between makes the change lose.
 */
export function changeCall(
  actor: Actor,
  { id, version }: CallRef,
  decide: (call: FoundCall, tx: Tx) => Change | Promise<Change>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    // Waits for a change that is under way, so that what is read next is what that change left.
    await tx.$queryRaw`SELECT 1 FROM "Call" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const call = await findCall(actor, id, tx)
    if (!call) throw new Refused(NotFound)
    if (call.version !== version) throw new Refused(ChangedMeanwhile)
    const { data, action, detail } = await decide(call, tx)
    const { count } = await tx.call.updateMany({
      where: { id, version, usedAt: call.usedAt },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await recordAudit(tx, actor, { action, subject: `call:${id}`, ...(detail && { detail }) })
    return { id }
  })
}

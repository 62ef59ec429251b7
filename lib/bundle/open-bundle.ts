import 'server-only'
import type { z } from 'zod'
import { findCall } from '@/lib/call/queries'
import { asProvince } from '@/lib/intake/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { OpenBundle } from './form'

/** Begins taking in what a department sent by e-mail: whose it is, and for which call. */
export async function openBundle(
  actor: Actor,
  { callId, departmentId }: z.output<typeof OpenBundle>,
): Promise<{ id: string }> {
  const staff = asProvince(actor)
  return db.$transaction(async (tx) => {
    const call = await findCall(staff, callId, tx)
    const department = await tx.department.findUnique({ where: { id: departmentId } })
    if (!call?.publishedAt || !department) throw new Refused(NotFound)
    const { id } = await tx.bundle.create({
      data: { callId, departmentId, byId: staff.id, byName: staff.name },
      select: { id: true },
    })
    await recordAudit(tx, staff, { action: 'bundle.opened', subject: `bundle:${id}`, detail: { callId, departmentId } })
    return { id }
  })
}

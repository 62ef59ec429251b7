import 'server-only'
import type { z } from 'zod'
import { findCall, findTerms } from '@/lib/call/queries'
import { whyNotDeliverNow } from '@/lib/call/rules'
import { asProvince } from '@/lib/intake/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { OpenBundle } from './form'
import { whyNotOpen } from './rules'

/** Begins taking in what a department sent by e-mail: whose it is, and for which call. */
export async function openBundle(
  actor: Actor,
  { callId, departmentId, lateReason = '' }: z.input<typeof OpenBundle>,
): Promise<{ id: string }> {
  const staff = asProvince(actor)
  return db.$transaction(async (tx) => {
    const call = await findCall(staff, callId, tx)
    const department = await tx.department.findUnique({ where: { id: departmentId } })
    if (!call?.publishedAt || !department) throw new Refused(NotFound)
    const terms = await findTerms(callId, departmentId, tx)
    const late = whyNotOpen(whyNotDeliverNow(call, terms, call.now) !== null, lateReason)
    if (late) throw new Refused(late, { lateReason: [late.sentence] })
    const { id } = await tx.bundle.create({
      data: { callId, departmentId, lateReason, byId: staff.id, byName: staff.name },
      select: { id: true },
    })
    const detail = { callId, departmentId, ...(lateReason && { lateReason }) }
    await recordAudit(tx, staff, { action: 'bundle.opened', subject: `bundle:${id}`, detail })
    return { id }
  })
}

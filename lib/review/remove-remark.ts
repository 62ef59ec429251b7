import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { RemarkRef } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { whyNotRemoveRemark } from './remark-rules'
import { whyNotHandle } from './rules'

/** Takes back a remark that nobody but the department has seen. */
export function removeRemark(actor: Actor, { remarkId }: RemarkRef): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const remark = await tx.remark.findUnique({ where: { id: remarkId } })
    if (!remark) throw new Refused(NotFound)
    const { suggestionId: id } = remark
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotHandle(officer, held.desk) ?? whyNotRemoveRemark(officer.id, remark))
    // On its being unsent still: the row lock above orders this against a return.
    const { count } = await tx.remark.deleteMany({ where: { id: remarkId, sentAt: null } })
    if (count === 0) throw new Refused(NotFound)
    const detail = { remark: remarkId, path: remark.fieldPath, text: remark.text }
    await recordAudit(tx, officer, { action: 'review.remark-removed', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

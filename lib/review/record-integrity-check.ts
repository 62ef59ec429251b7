import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { RecordIntegrityCheck } from './form'
import { asOfficer, holdDesk, refuseOvertaken } from './held-desk'
import { changeReview, noProposal } from './review-change'
import { whyNotWork } from './rules'

/** 诚信审核 (科研诚信管理办法 第六、七、十二条): who, when, with what result. A new record stands beside the old ones. */
export function recordIntegrityCheck(actor: Actor, input: RecordIntegrityCheck): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  const { id, result, note } = input
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotWork(officer, held.desk))
    refuseOvertaken(held, input)
    const by = { departmentId: officer.departmentId, byId: officer.id, byName: officer.name }
    await tx.integrityCheck.create({ data: { suggestionId: id, result, note, ...by } })
    await changeReview(tx, officer, held, noProposal)
    const detail = { result, note }
    await recordAudit(tx, officer, { action: 'review.integrity-checked', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { listColleagues } from './colleagues'
import type { DeclareConflict } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { changeReview, noProposal } from './review-change'
import { whyNotHandle } from './rules'

/** 回避: gives the suggestion out of hand and shuts its officer out, for good; colleagues are told to take over. */
export function declareConflict(actor: Actor, { id, reason }: DeclareConflict): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotHandle(officer, held.desk))
    const { holder, proposal } = held.desk
    const holding = holder?.id === officer.id ? { holderId: null, heldSince: null } : {}
    const proposed = proposal?.byId === officer.id ? noProposal : {}
    await changeReview(tx, officer, held, { ...holding, ...proposed })
    await tx.reviewConflict.create({ data: { suggestionId: id, accountId: officer.id, reason } })
    // What the notices of this suggestion say of it is shut, too.
    await tx.notice.deleteMany({ where: { accountId: officer.id, suggestionId: id } })
    await tx.reviewLook.deleteMany({ where: { accountId: officer.id, suggestionId: id } })
    const { title } = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: id } })
    const colleagues = await listColleagues(officer, id, tx)
    await notify(
      tx,
      colleagues.map((colleague) => colleague.id),
      {
        title: '同事申请回避',
        text: `${officer.name}对《${title}》申请回避，请由其他经办人办理。`,
        href: `/department/suggestions/${id}`,
        suggestionId: id,
      },
    )
    const detail = { reason }
    await recordAudit(tx, officer, { action: 'review.conflict-declared', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import { listColleagues } from './colleagues'
import type { HandOver } from './form'
import { asOfficer, holdDesk, refuseOvertaken } from './held-desk'
import { changeReview } from './review-change'
import { NotColleague, whyNotHandOver } from './rules'

/** 移交 to a colleague, or 接手 by oneself of what a colleague has in hand; whoever did not do it is told. */
export function handOverSuggestion(actor: Actor, { toId, ...ref }: HandOver): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, ref.id)
    refuseIf(whyNotHandOver(officer, held.desk))
    refuseOvertaken(held, ref)
    const to = (await listColleagues(officer, ref.id, tx)).find(({ id }) => id === toId)
    if (!to) throw new Refused(NotColleague, { toId: [NotColleague.sentence] })
    await changeReview(tx, officer, held, { holderId: to.id, heldSince: await databaseNow(tx) })
    const { title } = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: ref.id } })
    const others = [to.id, held.desk.holder?.id].filter((id) => id !== undefined && id !== officer.id)
    await notify(
      tx,
      others.flatMap((id) => id ?? []),
      {
        title: '指南建议办理移交',
        text: `${officer.name}已将《${title}》交由${to.name}办理。`,
        href: `/department/suggestions/${ref.id}`,
        suggestionId: ref.id,
      },
    )
    const detail = { from: held.desk.holder?.id ?? null, to: to.id }
    await recordAudit(tx, officer, { action: 'review.handed-over', subject: `suggestion:${ref.id}`, detail })
    return { id: ref.id }
  })
}

import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { LiftConflict } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { whyNotHandle } from './rules'

/**
 * A declaration made by mistake is lifted by a colleague who looked into it, never by the one who made it: that person is shut
 * out, and this is a door like any other. Declaration and lifting stay on record.
 */
export async function liftConflict(actor: Actor, { id, accountId, reason }: LiftConflict): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const { desk } = await holdDesk(tx, officer, id)
    refuseIf(whyNotHandle(officer, desk))
    const conflict = await tx.reviewConflict.findFirst({
      where: { suggestionId: id, accountId, account: { departmentId: officer.departmentId } },
    })
    if (!conflict) throw new Refused(ChangedMeanwhile)
    const declared = { declaredReason: conflict.reason, declaredAt: conflict.at }
    const lift = { suggestionId: id, accountId, ...declared, reason, byId: officer.id, byName: officer.name }
    await tx.reviewConflictLift.create({ data: lift })
    await tx.reviewConflict.delete({ where: { suggestionId_accountId: { suggestionId: id, accountId } } })
    const { title } = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: id } })
    await notify(tx, [accountId], {
      title: '回避申请已解除',
      text: `${officer.name}解除了您对《${title}》的回避：${reason}`,
      href: `/department/suggestions/${id}`,
      suggestionId: id,
    })
    const detail = { accountId, reason, ...declared }
    await recordAudit(tx, officer, { action: 'review.conflict-lifted', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

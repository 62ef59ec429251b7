import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { ClaimSeveral } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { changeReview } from './review-change'
import { whyNotClaim } from './rules'

export type ClaimedSeveral = { claimed: number; left: { title: string; why: string }[] }

/** 批量领取: takes what can be taken, and says of the rest why not. What is not theirs refuses the whole. */
export function claimSeveral(actor: Actor, { ids }: ClaimSeveral): Promise<ClaimedSeveral> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const left: ClaimedSeveral['left'] = []
    const claimed: string[] = []
    // Always in one order, so that two who choose the same rows wait for each other and do not deadlock.
    for (const id of [...new Set(ids)].sort()) {
      const held = await holdDesk(tx, officer, id)
      const why = whyNotClaim(officer, held.desk)
      if (why) {
        const entry = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: id }, select: { title: true } })
        left.push({ title: entry.title, why: why.sentence })
      } else {
        await changeReview(tx, officer, held, { holderId: officer.id, heldSince: await databaseNow(tx) })
        claimed.push(id)
      }
    }
    const subject = `department:${officer.departmentId}`
    await recordAudit(tx, officer, { action: 'review.claimed-several', subject, detail: { claimed } })
    return { claimed: claimed.length, left }
  })
}

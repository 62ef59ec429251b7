import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { SuggestionId } from './form'
import { asOfficer, holdDesk } from './held-desk'
import { changeReview } from './review-change'
import { whyNotClaim } from './rules'

/** 领取: colleagues see from then on who has it in hand. */
export function claimSuggestion(actor: Actor, { id }: SuggestionId): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotClaim(officer, held.desk))
    await changeReview(tx, officer, held, { holderId: officer.id, heldSince: await databaseNow(tx) })
    await recordAudit(tx, officer, { action: 'review.claimed', subject: `suggestion:${id}` })
    return { id }
  })
}

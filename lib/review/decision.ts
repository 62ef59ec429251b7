import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { ReviewDecision } from '@/lib/platform/prisma/enums'
import { refuseIf } from '@/lib/platform/refused'
import { listColleagues } from './colleagues'
import { takeDecisionStep } from './decision-step'
import type { DeskRef } from './form'
import { asOfficer, holdDesk, type LoadedDesk, type Officer, refuseOvertaken } from './held-desk'
import { decisionLabels } from './labels'
import { changeReview } from './review-change'
import { settles, whyNotDecline, whyNotRecommend } from './rules'

/** `settled` false: it was 初审, and waits for a colleague. */
export type Decided = { settled: boolean }

const rules = { RECOMMEND: whyNotRecommend, DECLINE: whyNotDecline }
const targets = { RECOMMEND: 'RECOMMENDED', DECLINE: 'DECLINED' } as const
const actions = { RECOMMEND: 'suggestion.recommended', DECLINE: 'suggestion.declined' }

/** Both decisions, with or without a second reader. */
export function decide(actor: Actor, input: DeskRef & { reason: string }, decision: ReviewDecision): Promise<Decided> {
  const officer = asOfficer(actor)
  const { id, reason } = input
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseOvertaken(held, input)
    refuseIf(rules[decision](officer, held.desk))
    const settled = settles(officer, held.desk, decision)
    const first = held.desk.proposal
    if (settled)
      await takeDecisionStep(tx, officer, held, targets[decision], reason || (held.review?.proposalReason ?? ''))
    else await propose(tx, officer, held, decision, reason)
    await recordAudit(tx, officer, {
      action: settled ? actions[decision] : 'review.proposed',
      subject: `suggestion:${id}`,
      detail: { decision, reason, number: held.desk.number, firstReader: settled ? (first?.byId ?? null) : null },
    })
    return { settled }
  })
}

async function propose(tx: Tx, officer: Officer, held: LoadedDesk, decision: ReviewDecision, reason: string) {
  const at = await databaseNow(tx)
  const hold = held.desk.holder ? {} : { holderId: officer.id, heldSince: at }
  await changeReview(tx, officer, held, {
    proposal: decision,
    proposalReason: reason,
    proposedById: officer.id,
    proposedAt: at,
    proposedNumber: held.desk.number,
    ...hold,
  })
  const { title } = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: held.id } })
  const others = (await listColleagues(officer, held.id, tx)).filter(({ id }) => id !== officer.id)
  await notify(
    tx,
    others.map(({ id }) => id),
    {
      title: '有初审意见等待复核',
      text: `${officer.name}对《${title}》的初审意见：${decisionLabels[decision]}。请复核。`,
      href: `/department/suggestions/${held.id}`,
      suggestionId: held.id,
    },
  )
}

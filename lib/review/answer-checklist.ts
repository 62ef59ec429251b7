import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import type { AnswerChecklist } from './form'
import { asOfficer, holdDesk, refuseOvertaken } from './held-desk'
import { changeReview, noProposal } from './review-change'
import { whyNotWork } from './rules'

/** 审核要点: all five at once, for the version that lies there. A 初审 that rested on other answers falls. */
export function answerChecklist(actor: Actor, { answers, ...ref }: AnswerChecklist): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  const { id, departmentId } = { id: ref.id, departmentId: officer.departmentId }
  return db.$transaction(async (tx) => {
    const held = await holdDesk(tx, officer, id)
    refuseIf(whyNotWork(officer, held.desk))
    refuseOvertaken(held, ref)
    const { number } = held.desk
    const by = { byId: officer.id, byName: officer.name, at: await databaseNow(tx) }
    await tx.reviewAnswer.deleteMany({ where: { suggestionId: id, departmentId, number } })
    await tx.reviewAnswer.createMany({
      data: answers.map((answer) => ({ suggestionId: id, departmentId, number, ...answer, ...by })),
    })
    await changeReview(tx, officer, held, noProposal)
    const detail = { number, answers }
    await recordAudit(tx, officer, { action: 'review.checklist-answered', subject: `suggestion:${id}`, detail })
    return { id }
  })
}

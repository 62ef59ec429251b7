import 'server-only'
import { notifyOfficers } from '@/lib/notice/notify-officers'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import { takeDecisionStep } from './decision-step'
import type { AnswerObjection } from './form'
import { asOfficer, holdDecision, type LoadedDecision } from './held-decision'
import { answered } from './rules'

/** 答复异议: once; when it is upheld the suggestion is taken up again in the same moment. The department is told either way. */
export function answerObjection(actor: Actor, input: AnswerObjection): Promise<{ upheld: boolean }> {
  const officer = asOfficer(actor)
  const { id, version, answer } = input
  const upheld = input.upheld === 'yes'
  return db.$transaction(async (tx) => {
    const found = await tx.objection.findUnique({ where: { id }, select: { suggestionId: true } })
    if (!found) throw new Refused(NotFound)
    const held = await holdDecision(tx, officer, found.suggestionId)
    const objection = await tx.objection.findUniqueOrThrow({ where: { id } })
    if (objection.answeredAt) throw new Refused(answered(objection.answeredByName, objection.answeredAt))
    const by = { answeredById: officer.id, answeredByName: officer.name, answeredAt: await databaseNow(tx) }
    const { count } = await tx.objection.updateMany({
      where: { id, version, upheld: null },
      data: { answer, upheld, ...by, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    if (upheld && held.state === 'EXCLUDED')
      await takeDecisionStep(tx, officer, held, 'ELIGIBLE', `异议成立。${answer}`)
    await tell(tx, held, objection.transitionId, { upheld, answer })
    const detail = { objection: id, upheld, answer }
    await recordAudit(tx, officer, { action: 'objection.answered', subject: `suggestion:${held.id}`, detail })
    return { upheld }
  })
}

type Answer = { upheld: boolean; answer: string }

async function tell(tx: Tx, held: LoadedDecision, transitionId: string, { upheld, answer }: Answer): Promise<void> {
  const { id: suggestionId, departmentId, queueEntry } = held
  const { listId } = await tx.decisionListItem.findUniqueOrThrow({ where: { transitionId } })
  const outcome = upheld ? '成立，重新纳入遴选' : '不成立，维持原决定'
  await notifyOfficers(
    tx,
    departmentId,
    {
      title: '异议已答复',
      text: `省科技厅答复了对《${queueEntry?.title ?? ''}》的异议：异议${outcome}。${answer}`,
      href: `/department/decisions/${listId}`,
      suggestionId,
    },
    { mailed: true },
  )
}

import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import type { SendList } from './form'
import { asOfficer } from './held-decision'
import { NothingToSend } from './rules'
import { findUnsent } from './sending'

/** 处理结果清单: what a department was not told of yet, with reasons, by notice and mail; each decision is told once. */
export function sendList(actor: Actor, { callId, departmentId }: SendList): Promise<{ id: string; count: number }> {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    // Two who send at once: the second finds nothing left.
    await tx.$queryRaw`SELECT 1 FROM "Department" WHERE id = ${departmentId}::uuid FOR NO KEY UPDATE`
    const unsent = await findUnsent(officer, { callId, departmentId }, tx)
    if (unsent.length === 0) throw new Refused(NothingToSend)
    const number = 1 + (await tx.decisionList.count({ where: { callId, departmentId } }))
    const by = { byId: officer.id, byName: officer.name }
    const { id } = await tx.decisionList.create({ data: { callId, departmentId, number, ...by } })
    await tx.decisionListItem.createMany({
      data: unsent.map((one) => ({ listId: id, suggestionId: one.id, transitionId: one.decision.id })),
    })
    const officers = await tx.account.findMany({ where: { role: 'DEPARTMENT', departmentId }, select: { id: true } })
    await notify(
      tx,
      officers.map((one) => one.id),
      {
        title: '收到处理结果清单',
        text: '省科技厅发来了处理结果清单，每项决定都附有理由。对“重复不纳入”的决定有异议的，可以在清单中提出。',
        href: `/department/decisions/${id}`,
      },
      { mailed: true },
    )
    const detail = { call: callId, number, decisions: unsent.map(({ decision }) => decision.id) }
    await recordAudit(tx, officer, { action: 'decision.list-sent', subject: `department:${departmentId}`, detail })
    return { id, count: unsent.length }
  })
}

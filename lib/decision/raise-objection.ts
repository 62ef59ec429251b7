import 'server-only'
import { notify } from '@/lib/notice/notify'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { RaiseObjection } from './form'
import { findListed } from './received-lists'
import { whyNotObject } from './rules'

/** 异议: once for each decision that the department was told of; the province's officers are told. */
export function raiseObjection(actor: Actor, { transitionId, text }: RaiseObjection): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const item = await tx.decisionListItem.findUnique({ where: { transitionId }, select: { suggestionId: true } })
    if (!item) throw new Refused(NotFound)
    const { suggestionId } = item
    // Held, so that no decision overtakes it and no colleague objects at the same moment.
    await tx.$queryRaw`SELECT 1 FROM "Suggestion" WHERE id = ${suggestionId}::uuid FOR UPDATE`
    const held = await findListed(actor, transitionId, tx)
    if (!held) throw new Refused(NotFound)
    refuseIf(whyNotObject(actor, held.listed))
    const by = { byId: actor.id, byName: actor.name }
    const { id } = await tx.objection.create({ data: { transitionId, suggestionId, text, ...by } })
    const officers = await tx.account.findMany({
      where: { role: 'PROVINCE', conflicts: { none: { suggestionId } } },
      select: { id: true },
    })
    await notify(
      tx,
      officers.map((one) => one.id),
      {
        title: '收到主管部门的异议',
        text: `${held.department}对《${held.title}》“重复不纳入”的决定提出异议，请答复。`,
        href: '/province/decisions/objections',
        suggestionId,
      },
    )
    const detail = { decision: transitionId, text }
    await recordAudit(tx, actor, { action: 'objection.raised', subject: `suggestion:${suggestionId}`, detail })
    return { id }
  })
}

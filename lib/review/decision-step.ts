import 'server-only'
import { notify } from '@/lib/notice/notify'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import type { LoadedDesk, Officer } from './held-desk'
import { changeReview, noProposal } from './review-change'

type Target = Extract<SuggestionState, 'RETURNED' | 'RECOMMENDED' | 'DECLINED' | 'SUBMITTED'>

const news: Record<Target, { title: string; said: (department: string, reason: string) => string }> = {
  RETURNED: {
    title: '指南建议已退回修改',
    said: (department, reason) => `已由${department}退回修改。退回理由：${reason}\n请按修改意见修改后重新提交。`,
  },
  RECOMMENDED: {
    title: '指南建议已获推荐',
    said: (department) => `已由${department}推荐，将统一报送省科技厅。`,
  },
  DECLINED: {
    title: '指南建议不予推荐',
    said: (department, reason) => `${department}决定不予推荐。理由：${reason}`,
  },
  SUBMITTED: {
    title: '指南建议正在重新审核',
    said: (department, reason) => `${department}正在重新审核，原决定不再有效。理由：${reason}`,
  },
}

/** Moves a held suggestion on: state, path, review, and word to its proposer, all in the caller's transaction. */
export async function takeDecisionStep(tx: Tx, actor: Officer, held: LoadedDesk, to: Target, reason: string) {
  const { id, state: from, version, desk } = held
  const { count } = await tx.suggestion.updateMany({
    where: { id, version, state: from },
    data: { state: to, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  const by = { byId: actor.id, byName: actor.name, byRole: actor.role }
  await tx.transition.create({ data: { suggestionId: id, from, to, ...by, reason, versionNumber: desk.number } })
  // Whoever decides what nobody had in hand has it in hand from then on.
  const hold = desk.holder ? {} : { holderId: actor.id, heldSince: await databaseNow(tx) }
  await changeReview(tx, actor, held, { ...noProposal, ...hold })
  await tell(tx, held, to, reason)
}

async function tell(tx: Tx, held: LoadedDesk, to: Target, reason: string): Promise<void> {
  const { id, ownerId, department, collaborators } = held
  const { title } = await tx.queueEntry.findUniqueOrThrow({ where: { suggestionId: id }, select: { title: true } })
  const { title: subject, said } = news[to]
  const text = `《${title}》${said(department.name, reason)}`
  const message = { title: subject, text, href: `/proposer/suggestions/${id}`, suggestionId: id }
  await notify(tx, [ownerId], message, { mailed: true })
  await notify(
    tx,
    collaborators.flatMap(({ accountId }) => accountId ?? []),
    message,
  )
}

import 'server-only'
import { notify } from '@/lib/notice/notify'
import { notifyOfficers } from '@/lib/notice/notify-officers'
import type { Tx } from '@/lib/platform/db'
import { ChangedMeanwhile, Refused } from '@/lib/platform/refused'
import type { LoadedDecision, Officer } from './held-decision'
import type { Decided } from './labels'

const news: Record<Decided, { title: string; said: (department: string) => string }> = {
  ELIGIBLE: { title: '指南建议已纳入遴选', said: () => '已由省科技厅纳入遴选。' },
  EXCLUDED: { title: '指南建议未纳入遴选', said: () => '经省科技厅认定重复，不纳入遴选。' },
  RECOMMENDED: { title: '指南建议已退回主管部门', said: (department) => `已由省科技厅退回${department}。` },
  ADOPTED: { title: '指南建议已被采纳', said: () => '已被省科技厅采纳，用于编制指南。' },
}

/** Moves a held suggestion on: state, path, and word to its proposer, all in the caller's transaction. */
export async function takeDecisionStep(
  tx: Tx,
  officer: Officer,
  held: LoadedDecision,
  to: Decided,
  reason: string,
): Promise<void> {
  const { id, state: from, version, submittedNumber } = held
  const { count } = await tx.suggestion.updateMany({
    where: { id, version, state: from },
    data: { state: to, version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
  const by = { byId: officer.id, byName: officer.name, byRole: officer.role }
  await tx.transition.create({ data: { suggestionId: id, from, to, ...by, reason, versionNumber: submittedNumber } })
  await tell(tx, held, to, reason)
}

async function tell(tx: Tx, held: LoadedDecision, to: Decided, reason: string): Promise<void> {
  const { id, ownerId, departmentId, department, collaborators, queueEntry } = held
  const { title, said } = news[to]
  const text = `《${queueEntry?.title ?? ''}》${said(department.name)}${reason && `理由：${reason}`}`
  const message = { title, text, href: `/proposer/suggestions/${id}`, suggestionId: id }
  await notify(tx, [ownerId], message, { mailed: true })
  const others = collaborators.flatMap(({ accountId }) => accountId ?? [])
  await notify(tx, others, message)
  if (to !== 'RECOMMENDED') return
  // It is the department's turn at once, not only when the next list comes.
  await notifyOfficers(
    tx,
    departmentId,
    { title: '指南建议已由省科技厅退回', text, href: `/department/suggestions/${id}`, suggestionId: id },
    { mailed: true },
  )
}

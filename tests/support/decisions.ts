import { decideSuggestion } from '@/lib/decision/decide-suggestion'
import type { Decided } from '@/lib/decision/labels'
import { sendList } from '@/lib/decision/send-list'
import { judgePair } from '@/lib/duplicate/judge-pair'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createActor } from './factories'
import { createPair } from './pairs'

/** By the officer who sees the suggestion as it stands. */
export async function decide(officer: ActorOf<'PROVINCE'>, id: string, to: Decided, reason = '') {
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id } })
  return decideSuggestion(officer, { id, version, to, reason })
}

/** A copy that was judged, excluded for its sake, and whose department was told. */
export async function createExcluded() {
  const officer = await createActor('PROVINCE')
  const made = await createPair()
  await judgePair(officer, { id: made.pair.id, version: made.pair.version, verdict: 'DUPLICATE', reason: '内容相同' })
  await decide(officer, made.copy.id, 'EXCLUDED', '与已有建议内容重复')
  const { departmentId } = made.copy.owner
  const department = await createActor('DEPARTMENT', { departmentId })
  const { id: listId } = await sendList(officer, { callId: made.callId, departmentId })
  const { transitionId } = await db.decisionListItem.findFirstOrThrow({ where: { listId } })
  return { ...made, officer, department, departmentId, listId, transitionId }
}

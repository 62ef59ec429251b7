import type { Actor } from '@/lib/platform/actor'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { stateLabels } from '@/lib/suggestion/labels'
import { findStep } from '@/lib/suggestion/transitions'
import { type Decided, decisionLabels } from './labels'

/** What the rules look at: a suggestion that lies with the province. */
export type DecisionDesk = {
  state: SuggestionState
  /** Its text waits to be compared. */
  screening: boolean
  /** Something alike that nobody has judged, or that is 待定 or waits for a second reader. */
  open: boolean
  /** Judged 重复不纳入 with something. */
  duplicate: boolean
  /** The department objected and waits for the answer. */
  objection: boolean
}

const StillScreening = reason('still-screening', '这份建议的文本正在查重，请稍后再作决定。')
const PairsOpen = reason(
  'pairs-open',
  '还有相似内容没有判定（或待定、待复核），不能纳入遴选。请先在查重工作台判定；看不到的，请由其他经办人办理。',
)
const NotJudged = reason(
  'not-judged-duplicate',
  '没有判定为“重复不纳入”的相似内容，不能以重复为由不纳入。请先在查重工作台作出判定。',
)
const ObjectionOpen = reason('objection-open', '主管部门对这项决定的异议还没有答复，请先答复异议。')
const ReasonMissing = reason('reason-missing', '作出这项决定须说明理由，理由会告知主管部门和建议人。请填写理由。')
export const NothingToSend = reason('nothing-to-send', '没有新的处理决定可以发送。请在作出决定后再发送清单。')
const AlreadyObjected = reason('already-objected', '本部门已对这项决定提出过异议，请等待或查看答复。')
const NotObjectable = reason('not-objectable', '只能对仍然有效的“重复不纳入”决定提出异议。其他情况请联系省科技厅。')

const noStep = (state: SuggestionState, to: Decided) =>
  reason('no-such-step', `这份建议现在是“${stateLabels[state]}”，不能作“${decisionLabels[to]}”的决定。`)

export const answered = (name: string, at: Date) =>
  reason('overtaken', `${name}已于 ${shanghaiDateTime(at)} 答复了这项异议，您的操作没有执行。请刷新页面查看。`)

/** Decisions are the province's; to everybody else they are not there to be made. */
export const whyNotOffice = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)

/** What was decided is read along by supervision, which decides nothing. */
export const whyNotSupervise = (actor: Actor): Reason | null => (actor.role === 'SUPERVISOR' ? null : NotFound)

/** Whether this decision has to say why, beyond what it is. */
export const needsReason = ({ state, duplicate }: Pick<DecisionDesk, 'state' | 'duplicate'>, to: Decided): boolean =>
  to === 'EXCLUDED' || to === 'RECOMMENDED' || (to === 'ELIGIBLE' && (state === 'EXCLUDED' || duplicate))

function whyNotTakeUp({ state, screening, open, objection }: DecisionDesk): Reason | null {
  if (state === 'EXCLUDED' && objection) return ObjectionOpen
  if (screening) return StillScreening
  return open ? PairsOpen : null
}

/** Whether the decision can be made at all, before its reason is written. */
export function whyNotDecide(actor: Actor, desk: DecisionDesk, to: Decided): Reason | null {
  const why = whyNotOffice(actor) ?? (findStep(desk.state, to, 'PROVINCE') ? null : noStep(desk.state, to))
  if (why) return why
  // What is with the province but not accepted yet goes back with its batch.
  if (desk.state === 'DELIVERED') return noStep(desk.state, to)
  if (to === 'ELIGIBLE') return whyNotTakeUp(desk)
  return to === 'EXCLUDED' && !desk.duplicate ? NotJudged : null
}

export const whyNotReasoned = (desk: DecisionDesk, to: Decided, text: string): Reason | null =>
  needsReason(desk, to) && text === '' ? ReasonMissing : null

/** What a department was told of; `holds`: nothing came after it. */
export type ListedDecision = { to: SuggestionState; holds: boolean; objected: boolean }

export function whyNotObject(actor: Actor, { to, holds, objected }: ListedDecision): Reason | null {
  if (actor.role !== 'DEPARTMENT') return NotFound
  if (objected) return AlreadyObjected
  return to === 'EXCLUDED' && holds ? null : NotObjectable
}

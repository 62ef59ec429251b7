import type { Actor } from '@/lib/platform/actor'
import type { IntegrityResult, ReviewDecision, ReviewPoint, SuggestionState } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { deliveredStates } from '@/lib/suggestion/rules'
import { decisionLabels, pointLabels } from './labels'

export type Holder = { id: string; name: string; since: Date }
export type Proposal = { decision: ReviewDecision; byId: string; byName: string; at: Date; number: number }

/** What the rules look at: one suggestion, and how far its department is with it. */
export type Desk = {
  departmentId: string
  state: SuggestionState
  /** Version that lies with the department. */
  number: number
  /** This very person declared a conflict of interest. */
  conflicted: boolean
  holder: Holder | null
  proposal: Proposal | null
  /** The department asks for 初审 and 复核. */
  secondReader: boolean
  /** Answers for this version. */
  answers: { point: ReviewPoint; met: boolean }[]
  integrity: IntegrityResult | null
  /** Why the proposer could not submit again now; null when they could. */
  late: Reason | null
}

export const AlreadyYours = reason('already-yours', '这份建议已由您领取，可以直接办理。')
export const Withdrawn = reason('withdrawn', '建议人已撤回这份建议，不再办理。')
export const WithProposer = reason('with-proposer', '这份建议已退回建议人修改，等其重新提交后再办理。')
export const AlreadyDecided = reason('already-decided', '这份建议已作出推荐决定。需要改变决定时，请先“重新审核”。')
export const Delivered = reason('delivered', '这份建议已报送省科技厅，主管部门不能再改变。确需更改的，请联系省科技厅。')
export const NotDecided = reason('not-decided', '这份建议还没有作出推荐决定，可以直接办理，无需重新审核。')
export const IntegrityMissing = reason('integrity-missing', '还没有诚信审核记录，请先完成诚信审核再推荐。')
export const IntegrityConcern = reason(
  'integrity-concern',
  '诚信审核发现问题，不能推荐。问题解决后请重新记录审核结果。',
)
export const OwnProposal = reason('own-proposal', '您已作出初审意见，须由另一位经办人复核。')
export const ProposalsWaiting = reason('proposals-waiting', '还有初审意见在等待复核，请先办完再关闭复核。')
export const NotColleague = reason(
  'not-colleague',
  '只能移交给本部门在用的、没有申请回避的经办人。请刷新页面后重新选择。',
)

const heldBy = ({ name, since }: Holder) =>
  reason(
    'held-by-other',
    `${name}已于 ${shanghaiDateTime(since)} 领取，正在办理。需要由您办理时，请其移交，或点“接手办理”。`,
  )

export const tooLateToReturn = (late: Reason) =>
  reason('too-late-to-return', `现在退回，建议人已不能重新提交：${late.sentence}`)

/** Said to the second of two who act at once. */
export const overtaken = (name: string, at: Date, what: string) =>
  reason(
    'overtaken',
    `${name}已于 ${shanghaiDateTime(at)} ${what}，您的操作没有执行。请刷新页面，核对后再决定是否继续。`,
  )

/** Whether it is this person's to work on at all. To everybody else it does not exist. */
export function whyNotHandle(actor: Actor, desk: Desk): Reason | null {
  const mine = actor.role === 'DEPARTMENT' && actor.departmentId === desk.departmentId
  return mine && !desk.conflicted ? null : NotFound
}

function whyNotOpen({ state }: Desk): Reason | null {
  if (state === 'SUBMITTED') return null
  if (state === 'RETURNED') return WithProposer
  if (state === 'WITHDRAWN') return Withdrawn
  return deliveredStates.includes(state) ? Delivered : AlreadyDecided
}

function whyNotHeld(actor: Actor, { holder }: Desk): Reason | null {
  return holder && holder.id !== actor.id ? heldBy(holder) : null
}

export function whyNotClaim(actor: Actor, desk: Desk): Reason | null {
  const why = whyNotHandle(actor, desk) ?? (desk.state === 'RETURNED' ? null : whyNotOpen(desk))
  if (why) return why
  return desk.holder?.id === actor.id ? AlreadyYours : whyNotHeld(actor, desk)
}

/** By whoever has it in hand, or by a colleague who takes it over (接手) while that person is away. */
export const whyNotHandOver = (actor: Actor, desk: Desk): Reason | null =>
  whyNotHandle(actor, desk) ?? (desk.state === 'RETURNED' ? null : whyNotOpen(desk))

/** Checklist, integrity check, remarks: what goes into the decision. */
export const whyNotWork = (actor: Actor, desk: Desk): Reason | null =>
  whyNotHandle(actor, desk) ?? whyNotOpen(desk) ?? whyNotHeld(actor, desk)

/** A proposal of this version by somebody else, to which this decision would be the 复核. */
function answersProposal(actor: Actor, { proposal, number }: Desk): boolean {
  return proposal !== null && proposal.number === number && proposal.byId !== actor.id
}

const whyNotInTurn = (actor: Actor, desk: Desk): Reason | null =>
  answersProposal(actor, desk) ? null : whyNotHeld(actor, desk)

function whyNotAgain(actor: Actor, { proposal, number, secondReader }: Desk, decision: ReviewDecision): Reason | null {
  const own = proposal?.byId === actor.id && proposal.number === number && proposal.decision === decision
  return own && secondReader ? OwnProposal : null
}

/** The points that keep it from being recommended, in words; null when there are none. */
export function whyNotChecklist({ answers }: Pick<Desk, 'answers'>): Reason | null {
  const titles = (wanted: boolean | undefined) =>
    (Object.keys(pointLabels) as ReviewPoint[])
      .filter((point) => answers.find((answer) => answer.point === point)?.met === wanted)
      .map((point) => pointLabels[point].title)
      .join('、')
  const open = titles(undefined)
  if (open) return reason('checklist-open', `审核要点还没有逐项回答（${open}），请先回答再推荐。`)
  const unmet = titles(false)
  return unmet ? reason('checklist-unmet', `审核要点“${unmet}”不符合，不能推荐。请退回修改或不予推荐。`) : null
}

function whyNotIntegrity({ integrity }: Desk): Reason | null {
  if (integrity === null) return IntegrityMissing
  return integrity === 'CONCERN' ? IntegrityConcern : null
}

export const whyNotRecommend = (actor: Actor, desk: Desk): Reason | null =>
  whyNotHandle(actor, desk) ??
  whyNotOpen(desk) ??
  whyNotInTurn(actor, desk) ??
  whyNotChecklist(desk) ??
  whyNotIntegrity(desk) ??
  whyNotAgain(actor, desk, 'RECOMMEND')

/** Also while it lies with a proposer who does not answer. */
export const whyNotDecline = (actor: Actor, desk: Desk): Reason | null =>
  whyNotHandle(actor, desk) ??
  (desk.state === 'RETURNED' ? null : whyNotOpen(desk)) ??
  whyNotInTurn(actor, desk) ??
  whyNotAgain(actor, desk, 'DECLINE')

export const whyNotReturn = (actor: Actor, desk: Desk): Reason | null =>
  whyNotHandle(actor, desk) ??
  whyNotOpen(desk) ??
  whyNotInTurn(actor, desk) ??
  (desk.late ? tooLateToReturn(desk.late) : null)

/** Until it is delivered. */
export function whyNotReopen(actor: Actor, desk: Desk): Reason | null {
  const why = whyNotHandle(actor, desk)
  if (why) return why
  if (desk.state === 'RECOMMENDED' || desk.state === 'DECLINED') return null
  return desk.state === 'SUBMITTED' ? NotDecided : whyNotOpen(desk)
}

/** Does this decision settle it, or is it the first of two opinions? Another's proposal of the same decision is confirmed by it. */
export function settles(actor: Actor, desk: Desk, decision: ReviewDecision): boolean {
  return !desk.secondReader || (answersProposal(actor, desk) && desk.proposal?.decision === decision)
}

/** 不再需要复核 must not let through what a colleague is just to read. */
export const whyNotDropSecondReader = (waiting: number): Reason | null => (waiting > 0 ? ProposalsWaiting : null)

export const proposalText = ({ decision, byName, at }: Proposal) =>
  `${byName}于 ${shanghaiDateTime(at)} 初审：${decisionLabels[decision]}，等待另一位经办人复核。`

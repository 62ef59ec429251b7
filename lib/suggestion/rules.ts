import type { CallPhase } from '@/lib/call/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Prisma, Suggestion } from '@/lib/platform/prisma/client'
import type { CollaboratorMode, LateReason, OrganisationState, SuggestionState } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

const ReadOnly = reason('read-only', '您受邀为只读，不能修改这份建议。需要修改时，请建议人把您改为“共同填写”。')
const OwnerOnly = reason('owner-only', '只有建议人本人可以进行此操作。请联系建议人办理。')
const NotEditable = reason(
  'not-editable',
  '这份建议已提交，正在办理中，不能修改。需要修改时，请先撤回或等待主管部门退回。',
)
const Withdrawn = reason('withdrawn', '这份建议已撤回，不能再办理。可以复制其内容，重新填写一份。')
const AlreadySubmitted = reason('already-submitted', '这份建议已经提交，无需再次提交。')
const TooLateToWithdraw = reason(
  'too-late-to-withdraw',
  '主管部门已作出推荐决定，不能再撤回。确需撤回的，请联系主管部门办理。',
)
export const NotInvited = reason('not-invited', '没有找到发给您的邀请，可能已被取消。请联系建议人重新邀请。')
const OrganisationNotConfirmed = reason(
  'organisation-not-confirmed',
  '您的建议单位还没有经主管部门确认，可以填写，但不能提交。请联系主管部门尽快确认，确认后再提交。',
)

export const AlreadyOne = reason(
  'already-one',
  '您在本次征集中已有一份建议（每人限提一份）。请在首页打开它继续填写；如要另提，请先撤回或作废原来的一份。',
)
const CallNotOpen = reason('call-not-open', '该征集现在不接受填报，请在开放期间再开始填写。')
export const Incomplete = reason('incomplete', '内容还不完整或有错误，没有提交。请按下列提示逐项修改后再提交。')
const PledgeMissing = reason('pledge-missing', '提交前须阅读并接受承诺书，请勾选后再提交。')
const PledgeChanged = reason('pledge-changed', '承诺书已更新，请阅读新的承诺书，勾选后再提交。')
export const ReasonMissing = reason('reason-missing', '请填写撤回的理由，主管部门会看到。')

/** What the rules look at. */
export type Placed = Pick<Suggestion, 'ownerId' | 'state'> & {
  /** Those who accepted and were not removed. */
  collaborators: { accountId: string | null; mode: CollaboratorMode }[]
}

const editableStates: readonly SuggestionState[] = ['DRAFT', 'RETURNED']
const withdrawableStates: readonly SuggestionState[] = ['DRAFT', 'SUBMITTED', 'RETURNED']
export const deliveredStates: readonly SuggestionState[] = ['DELIVERED', 'SCREENING', 'ELIGIBLE', 'EXCLUDED', 'ADOPTED']

const modeOf = (actor: Actor, { collaborators }: Placed) =>
  collaborators.find(({ accountId }) => accountId === actor.id)?.mode

function whyNotOwner(actor: Actor, suggestion: Placed): Reason | null {
  if (actor.role === 'PROPOSER' && suggestion.ownerId === actor.id) return null
  return actor.role === 'PROPOSER' && modeOf(actor, suggestion) ? OwnerOnly : NotFound
}

/** Whether this person may write in it at all; whether it is open to writing now is `whyNotEdit`. */
export function whyNotWrite(actor: Actor, suggestion: Placed): Reason | null {
  if (actor.role !== 'PROPOSER') return NotFound
  if (suggestion.ownerId === actor.id) return null
  const mode = modeOf(actor, suggestion)
  return mode === 'EDIT' ? null : mode === 'READ' ? ReadOnly : NotFound
}

export function whyNotEdit(actor: Actor, suggestion: Placed): Reason | null {
  const why = whyNotWrite(actor, suggestion)
  if (why) return why
  if (suggestion.state === 'WITHDRAWN') return Withdrawn
  return editableStates.includes(suggestion.state) ? null : NotEditable
}

/** Why words that arrive now are kept beside the suggestion and not in it; `late` is the call's own answer. */
export function lateness(state: SuggestionState, late: Reason | null): { reason: LateReason; sentence: string } | null {
  if (!editableStates.includes(state)) {
    const sentence = '这份建议已经提交或撤回，这段文字没有保存到已提交的版本中，已另行保留，可以复制。'
    return { reason: 'SUBMITTED', sentence }
  }
  // A clock set back for a rehearsal may lie before the opening: that loses nobody's words.
  if (!late || late.code === 'call-not-open') return null
  return { reason: 'DEADLINE', sentence: '已过截止时间，这段文字没有写入建议，已另行保留，可以复制。' }
}

export function whyNotSubmit(actor: Actor, suggestion: Placed): Reason | null {
  const why = whyNotOwner(actor, suggestion)
  if (why) return why
  if (suggestion.state === 'WITHDRAWN') return Withdrawn
  return editableStates.includes(suggestion.state) ? null : AlreadySubmitted
}

/** 撤回 until the department has decided. */
export function whyNotWithdraw(actor: Actor, suggestion: Placed): Reason | null {
  const why = whyNotOwner(actor, suggestion)
  if (why) return why
  if (suggestion.state === 'WITHDRAWN') return Withdrawn
  return withdrawableStates.includes(suggestion.state) ? null : TooLateToWithdraw
}

/** Inviting, changing and removing colleagues. */
export function whyNotInvite(actor: Actor, suggestion: Placed): Reason | null {
  const why = whyNotOwner(actor, suggestion)
  if (why) return why
  if (suggestion.state === 'WITHDRAWN') return Withdrawn
  return editableStates.includes(suggestion.state) ? null : NotEditable
}

export const whyNotStart = (phase: CallPhase): Reason | null => (phase === 'open' ? null : CallNotOpen)

/** `accepted`: the number that was ticked. */
export function whyNotPledge(current: { number: number } | null, accepted: number | null | undefined): Reason | null {
  if (!current || accepted === current.number) return null
  return accepted ? PledgeChanged : PledgeMissing
}

/** A proposed organisation may write, not submit: the department that would judge it has not said that it is its own. */
export const whyNotForOrganisation = (organisation: { state: OrganisationState }): Reason | null =>
  organisation.state === 'CONFIRMED' ? null : OrganisationNotConfirmed

const submitted = { submittedNumber: { not: null } } satisfies Prisma.SuggestionWhereInput
const delivered = { state: { in: [...deliveredStates] } } satisfies Prisma.SuggestionWhereInput
const none = { id: { in: [] } } satisfies Prisma.SuggestionWhereInput

/** The suggestions whose text this person may read; every query of text starts from it. */
export function visibleTo(actor: Actor): Prisma.SuggestionWhereInput {
  switch (actor.role) {
    case 'PROPOSER':
      return {
        OR: [{ ownerId: actor.id }, { collaborators: { some: { accountId: actor.id, removedAt: null } } }],
      }
    case 'DEPARTMENT':
      // 回避: whoever declared a conflict of interest is shut out, here and so by every door.
      return { departmentId: actor.departmentId, ...submitted, conflicts: { none: { accountId: actor.id } } }
    case 'PROVINCE':
      return { ...delivered, conflicts: { none: { accountId: actor.id } } }
    case 'SUPERVISOR':
      return delivered
    case 'ADMIN':
      return none
  }
}

/** The suggestions whose path and number count this person may follow: supervision sees that they exist before it may read them. */
export const traceableBy = (actor: Actor): Prisma.SuggestionWhereInput =>
  actor.role === 'SUPERVISOR' ? submitted : visibleTo(actor)

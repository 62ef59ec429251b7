import type { CallPhase } from '@/lib/call/rules'
import type { Actor } from '@/lib/platform/actor'
import type { MailedDraft } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

export const CallNotOpen = reason('call-not-open', '该征集现在不接受填报，不能代收来稿。')
export const SameFile = reason('same-file', '这份文件已经代收，无需重复拖入。')
export const DamagedPicture = reason(
  'damaged-picture',
  '文件中有损坏的图片，无法读取。请退回建议人在 Word 中删除或重新插入该图片。',
)
export const Accepted = reason('accepted', '建议人已确认这份来稿，它已是建议人自己的草稿，不能再邀请或撤回。')
export const Withdrawn = reason('withdrawn', '这份来稿已撤回。需要时请重新拖入文件。')
export const InvitedElsewhere = reason(
  'invited-elsewhere',
  '这个邮箱已受邀确认本次征集的另一份来稿，每人限提一份。请核对邮箱，或先撤回另一份。',
)
export const BadInvitation = reason(
  'bad-invitation',
  '链接无效、已经用过、已撤回或已超过有效期。请联系您的主管部门重新发送邀请。',
)
export const ProposerOnly = reason('proposer-only', '只有建议人可以确认来稿。请退出后用建议人账号登录。')

export const otherDepartment = (name: string) =>
  reason(
    'other-department',
    `这份来稿由${name}代收，您的单位属于其他主管部门，不能确认。请先在“我的账号”中核对单位，或联系${name}。`,
  )

/** An invitation opens something for this long. */
export const invitationDays = 7

type Waiting = Pick<MailedDraft, 'departmentId' | 'state'>

/** To everybody but the department's officers what came in does not exist. */
function whyNotHandle(actor: Actor, { departmentId }: Pick<MailedDraft, 'departmentId'>): Reason | null {
  return actor.role === 'DEPARTMENT' && actor.departmentId === departmentId ? null : NotFound
}

const settled = { ACCEPTED: Accepted, WITHDRAWN: Withdrawn } as const
const whyNotWaiting = ({ state }: Waiting) => (state === 'ACCEPTED' || state === 'WITHDRAWN' ? settled[state] : null)

export const whyNotReceive = (phase: CallPhase): Reason | null => (phase === 'open' ? null : CallNotOpen)

/** Inviting, and inviting again: another mailbox, or a new link. */
export const whyNotInvite = (actor: Actor, draft: Waiting, phase: CallPhase): Reason | null =>
  whyNotHandle(actor, draft) ?? whyNotWaiting(draft) ?? whyNotReceive(phase)

export const whyNotWithdraw = (actor: Actor, draft: Waiting): Reason | null =>
  whyNotHandle(actor, draft) ?? whyNotWaiting(draft)

type Invited = Waiting & Pick<MailedDraft, 'expiresAt'> & { department: { name: string } }

export const isExpired = ({ expiresAt }: Pick<MailedDraft, 'expiresAt'>, now: Date) =>
  expiresAt !== null && expiresAt <= now

/** Whoever holds the link; `now` is the database's. */
export function whyNotOpen(draft: Invited | null, now: Date): Reason | null {
  return draft?.state === 'INVITED' && !isExpired(draft, now) ? null : BadInvitation
}

/** It is read and taken over by a proposer of the very department that collected it. */
export function whyNotAccept(actor: Actor, draft: Invited): Reason | null {
  if (actor.role !== 'PROPOSER') return ProposerOnly
  return actor.departmentId === draft.departmentId ? null : otherDepartment(draft.department.name)
}

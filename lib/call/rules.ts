import type { Actor } from '@/lib/platform/actor'
import type { Call, CallDepartment, Prisma } from '@/lib/platform/prisma/client'
import { type FieldErrors, type Reason, reason } from '@/lib/platform/refused'
import { shanghaiDateTime, shanghaiSecond } from '@/lib/platform/shanghai-time'
import type { CallForm } from './call-form'
import { callForms } from './families'

export type CallPhase = 'draft' | 'upcoming' | 'open' | 'closed'
export type CallTimes = Pick<Call, 'opensAt' | 'closesAt' | 'publishedAt' | 'closedAt'>
/** A department's own terms; null where it has none. */
export type Terms = Pick<CallDepartment, 'proposersCloseAt' | 'reopenedUntil'> | null

/** A draft is nobody's business but the province's. `null`: someone signed out. */
export const visibleTo = (reader: Actor | null): Prisma.CallWhereInput =>
  reader?.role === 'PROVINCE' ? {} : { publishedAt: { not: null } }

/** What time it is for this call: the database's, or the rehearsal clock's. */
export const callNow = (call: Pick<Call, 'clockOffsetSeconds'>, databaseNow: Date): Date =>
  new Date(databaseNow.getTime() + call.clockOffsetSeconds * 1000)

/** The one place that says open or closed; `now` is callNow. The instant of the deadline itself is too late. */
export function callPhase({ opensAt, closesAt, publishedAt, closedAt }: CallTimes, now: Date): CallPhase {
  if (!publishedAt) return 'draft'
  if (closedAt) return 'closed'
  if (now < opensAt) return 'upcoming'
  return now < closesAt ? 'open' : 'closed'
}

const over = (what: string, at: Date, now: Date, then: string) =>
  reason('late', `${what}为 ${shanghaiSecond(at)}，现在是 ${shanghaiSecond(now)}，逾期不再受理。${then}`)

function whyNotRunning(call: CallTimes, now: Date): Reason | null {
  if (!call.publishedAt) return reason('call-not-open', '该征集尚未发布，暂不能提交。')
  if (call.closedAt) return reason('call-ended', '省科技厅已经结束该征集，不再受理。')
  if (now < call.opensAt)
    return reason('call-not-open', `该征集于 ${shanghaiDateTime(call.opensAt)} 开放，请届时再提交。`)
  return null
}

/**
 * For proposers: the department's own deadline first, then the province's. `returned`: the department itself asked for a
 * correction, so its own deadline does not stand in the way of it.
 */
export function whyNotSubmitNow(call: CallTimes, terms: Terms, now: Date, { returned = false } = {}): Reason | null {
  const notRunning = whyNotRunning(call, now)
  if (notRunning) return notRunning
  if (now >= call.closesAt) return over('征集截止时间', call.closesAt, now, '已填写的内容会保留，可继续查看和复制。')
  const own = terms?.proposersCloseAt
  if (own && now >= own && !returned)
    return over('您的主管部门规定的截止时间', own, now, '如确需补报，请联系您的主管部门。')
  return null
}

/** For departments: the province's deadline, or the later one it granted to this department alone. */
export function whyNotDeliverNow(
  call: CallTimes & Pick<Call, 'family' | 'title'>,
  terms: Terms,
  now: Date,
  form: CallForm = callForms[call.family],
): Reason | null {
  const notRunning = whyNotRunning(call, now)
  if (notRunning) return notRunning
  const { closesAt } = form.roundAt(call, now)
  const until = terms?.reopenedUntil && terms.reopenedUntil > closesAt ? terms.reopenedUntil : closesAt
  return now < until ? null : over('报送截止时间', until, now, '如确需补报，请联系省科技厅重新开放。')
}

const NotProvince = reason('province-only', '只有省科技厅工作人员可以管理征集。')
const provinceOnly = (actor: Actor) => (actor.role === 'PROVINCE' ? null : NotProvince)

const NotPublished = reason('call-draft', '该征集还是草稿，请先发布。')
const Ended = reason('call-ended', '该征集已经结束，只作为档案保留。如需再次征集，请复制为新的征集。')

/** What province staff may change of a call. */
export const editableFields = [
  'title',
  'year',
  'opensAt',
  'closesAt',
  'options',
  'notice',
  'contact',
  'pledgeRequired',
] as const
export type EditableField = (typeof editableFields)[number]
type Editing = Pick<Call, 'publishedAt' | 'closedAt'>

const announced = '征集已经发布，名称、年度和开放时间不再修改。'
const used = '已有建议人按现有设置填报，为保证同一征集内口径一致，此项不再修改。'

/** Which parts can no longer be changed, each with the sentence why. */
export function frozenFields(call: Editing, hasSuggestions: boolean): Partial<Record<EditableField, string>> {
  if (call.closedAt) return Object.fromEntries(editableFields.map((field) => [field, Ended.sentence]))
  if (!call.publishedAt) return {}
  return {
    title: announced,
    year: announced,
    opensAt: announced,
    closesAt: '征集已经发布，截止时间只能通过“延期”推后。',
    ...(hasSuggestions && { options: used, pledgeRequired: used }),
  }
}

export function whyNotEdit(
  actor: Actor,
  call: Editing & Pick<Call, 'usedAt'>,
  changed: readonly EditableField[],
): Reason | null {
  const frozen = frozenFields(call, call.usedAt !== null)
  const why = changed.map((field) => frozen[field]).find((sentence) => sentence !== undefined)
  return provinceOnly(actor) ?? (why === undefined ? null : reason('frozen', why))
}

export function whyNotPublish(actor: Actor, call: Editing): Reason | null {
  return provinceOnly(actor) ?? (call.publishedAt ? reason('published', '该征集已经发布。') : null)
}

/** What a draft still lacks, each under its field. */
export function publishFaults(
  call: Pick<Call, 'opensAt' | 'closesAt' | 'notice' | 'contact' | 'pledgeRequired'>,
  hasPledge: boolean,
  now: Date,
): FieldErrors {
  const faults: FieldErrors = {}
  if (call.closesAt <= now)
    faults.closesAt = [`截止时间 ${shanghaiDateTime(call.closesAt)} 已经过去，请在“时间与延期”中修改。`]
  if (!call.notice.trim()) faults.notice = ['还没有通知全文，请在“通知全文”中填写。']
  if (!call.contact.trim()) faults.contact = ['还没有联系方式，请在“基本信息”中填写。']
  if (call.pledgeRequired && !hasPledge)
    faults.pledge = ['要求签署承诺书，但还没有承诺书内容，请在“承诺书”中添加，或在“基本信息”中取消要求。']
  return faults
}

/** Also after the deadline has passed, as long as nobody ended the call. */
export function whyNotExtend(actor: Actor, call: Editing): Reason | null {
  return provinceOnly(actor) ?? (call.publishedAt ? null : NotPublished) ?? (call.closedAt ? Ended : null)
}

/** The same terms: only what runs can end. */
export const whyNotClose = (actor: Actor, call: Editing): Reason | null => whyNotExtend(actor, call)

/** A draft of one call is no model for the next: whoever copies could read it as settled. */
export function whyNotCopy(actor: Actor, call: Editing): Reason | null {
  return provinceOnly(actor) ?? (call.publishedAt ? null : NotPublished)
}

export const whyNotCreate = provinceOnly

export function whyNotAddPledge(actor: Actor, call: Editing): Reason | null {
  return provinceOnly(actor) ?? (call.closedAt ? Ended : null)
}

/** The department for itself, the province for everybody. */
export function whyNotSetDeadline(actor: Actor, departmentId: string, call: CallTimes, now: Date): Reason | null {
  const mine = actor.role === 'DEPARTMENT' && actor.departmentId === departmentId
  if (!mine && actor.role !== 'PROVINCE')
    return reason('department-only', '只有该主管部门和省科技厅可以设定建议人的截止时间。')
  if (!call.publishedAt) return NotPublished
  return callPhase(call, now) === 'closed' ? reason('call-over', '征集已经截止，不能再调整建议人的截止时间。') : null
}

export function whyNotReopen(actor: Actor, call: CallTimes, now: Date): Reason | null {
  const early = now < call.closesAt ? reason('still-open', '征集尚未截止，主管部门可以正常报送，无需重新开放。') : null
  return whyNotExtend(actor, call) ?? early
}

/** For a time that is set to come. */
export const whyNotUntil = (until: Date, now: Date): Reason | null =>
  until > now ? null : reason('past', `须晚于现在的时间 ${shanghaiDateTime(now)}。`)

/** For a department's own deadline: still ahead, after the opening, not after the province's. */
export function whyNotProposersClose(call: CallTimes, at: Date, now: Date): Reason | null {
  if (at > call.closesAt) return reason('after-call', `不能晚于征集截止时间 ${shanghaiDateTime(call.closesAt)}。`)
  if (at <= call.opensAt) return reason('before-call', `须晚于征集开放时间 ${shanghaiDateTime(call.opensAt)}。`)
  return whyNotUntil(at, now)
}

/** `allowed` comes from the installation: practice time has no place beside real deadlines. */
export function whyNotSetClock(actor: Actor, allowed: boolean): Reason | null {
  const off = reason('rehearsal-off', '本安装未启用演练时钟。演练时钟只用于演示和培训，须由运维人员开启。')
  return provinceOnly(actor) ?? (allowed ? null : off)
}

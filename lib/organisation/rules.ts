import type { Actor } from '@/lib/platform/actor'
import type { Organisation, Prisma } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

type Judged = Pick<Organisation, 'departmentId' | 'state'>

export const NameTaken = reason(
  'name-taken',
  '已有同名的建议单位，请在列表中查找并使用它；如是未通过的旧记录，请核对后修改。',
)
export const CreditCodeTaken = reason(
  'credit-code-taken',
  '该统一社会信用代码已属于另一个建议单位。请核对代码；若两者是同一单位，请使用“合并”。',
)
export const MergeTargetUnknown = reason(
  'merge-target-unknown',
  '没有找到这个名称或代码的已确认单位。请从建议单位列表复制全称后再试。',
)
const AlreadyDecided = reason('already-decided', '该单位已经处理过，请刷新页面查看结果。')
const NotLive = reason('not-live', '未通过的单位不能执行该操作，请先核对其状态。')
const MergeIntoItself = reason('merge-into-itself', '不能把单位并入它自己，请填写另一个要保留的单位。')
const SameDepartment = reason('same-department', '该单位已归所选主管部门管理，请选择另一个部门。')

/** The rows an actor may read; every query starts from it. */
export function visibleTo(actor: Actor): Prisma.OrganisationWhereInput {
  if (actor.role === 'ADMIN') return {}
  return actor.role === 'DEPARTMENT' ? { departmentId: actor.departmentId } : { id: { in: [] } }
}

/** Adding, correcting, moving and merging are the administrator's. */
export const whyNotManage = (actor: Actor): Reason | null => (actor.role === 'ADMIN' ? null : NotFound)

/** Confirming and rejecting are the administrator's and the own department's. */
export function whyNotDecide(actor: Actor, organisation: Judged): Reason | null {
  const own = actor.role === 'DEPARTMENT' && actor.departmentId === organisation.departmentId
  if (actor.role !== 'ADMIN' && !own) return NotFound
  return organisation.state === 'PROPOSED' ? null : AlreadyDecided
}

export function whyNotMove(organisation: Judged, departmentId: string): Reason | null {
  if (organisation.state === 'REJECTED') return NotLive
  return organisation.departmentId === departmentId ? SameDepartment : null
}

export function whyNotMerge(double: Pick<Organisation, 'id' | 'state'>, into: Pick<Organisation, 'id'>): Reason | null {
  if (double.id === into.id) return MergeIntoItself
  return double.state === 'REJECTED' ? NotLive : null
}

import type { Actor } from '@/lib/platform/actor'
import type { Department } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, reason } from '@/lib/platform/refused'

export const NameTaken = reason('name-taken', '已有同名的主管部门（可能已关闭），请核对名称，或重新启用原来的部门。')
export const CodeTaken = reason('code-taken', '该代码已被其他主管部门使用，请换一个。')
export const DepartmentClosed = reason('department-closed', '所选主管部门不存在或已关闭，请另选一个，或先重新启用它。')
const AlreadyClosed = reason('already-closed', '该主管部门已经关闭，无需重复操作。')
const NotClosed = reason('not-closed', '该主管部门没有关闭，无需重新启用。')

export const whyNotManageDepartments = (actor: Actor): Reason | null => (actor.role === 'ADMIN' ? null : NotFound)

/** Live: proposed or confirmed. Its suggestions would have nowhere to go. */
export function whyNotClose(department: Pick<Department, 'closedAt'>, liveOrganisations: number): Reason | null {
  if (department.closedAt) return AlreadyClosed
  if (liveOrganisations === 0) return null
  return reason(
    'has-organisations',
    `还有 ${liveOrganisations} 个建议单位（含待确认的）归该部门管理，关闭后其建议将无人审核。请先把这些单位转到其他主管部门或予以合并。`,
  )
}

export const whyNotReopen = (department: Pick<Department, 'closedAt'>): Reason | null =>
  department.closedAt ? null : NotClosed

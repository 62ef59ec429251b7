import { Email, Mobile, PersonName } from '@/lib/administration/form'
import { documents, identityFault } from '@/lib/identity/rules'
import { roleLabels } from '@/lib/platform/actor'
import type { IdentityKind, Role } from '@/lib/platform/prisma/enums'
import { type Cells, columns, headerOf } from './columns'
import type { CheckedRow, Fault } from './form'

const keyOf = <Key extends string>(labels: Record<Key, string>, label: string): Key | null =>
  (Object.keys(labels) as Key[]).find((key) => labels[key] === label) ?? null

const kindLabels = Object.fromEntries(Object.entries(documents).map(([kind, { label }]) => [kind, label])) as Record<
  IdentityKind,
  string
>

type Surroundings = { today: string; hash: (kind: IdentityKind, number: string) => string }

/** Judges a row by itself: spelling, required cells, the document. The document's number goes no further than this. */
export function readRow(row: number, cells: Cells, { today, hash }: Surroundings): CheckedRow {
  const faults: Fault[] = []
  const fault = (key: keyof Cells, sentence: string) => faults.push({ field: headerOf(key), sentence })
  const parsed = <T>(key: keyof Cells, shape: { safeParse: (value: unknown) => ZodResult<T> }): T | null => {
    const result = shape.safeParse(cells[key])
    if (result.success) return result.data
    for (const { message } of result.error.issues) fault(key, message)
    return null
  }
  const role = keyOf<Role>(roleLabels, cells.role)
  if (role === null) fault('role', `角色应为建议人、主管部门、省科技厅或监督人员，现为“${cells.role}”`)
  if (role === 'ADMIN') fault('role', '系统管理员权限重大，须在“账号”页面逐个建立')
  const name = parsed('name', PersonName)
  const email = parsed('email', Email)
  const mobile = parsed('mobile', Mobile)
  if (cells.title.length > 50) fault('title', '职称/职务不超过 50 个字符')
  if (role === 'PROPOSER' && !cells.organisation) fault('organisation', '建议人须属于一个建议单位，请填写')
  if (role === 'DEPARTMENT' && !cells.department) fault('department', '主管部门的账号须属于一个主管部门，请填写')
  const identity = role === 'PROPOSER' ? readIdentity(cells, today, fault) : null
  const shown = Object.fromEntries(
    columns.filter(({ key }) => key !== 'identityNumber').map(({ key, header }) => [header, cells[key].slice(0, 200)]),
  )
  if (faults.length > 0 || !role || name === null || email === null) return { row, shown, candidate: null, faults }
  const candidate = {
    role,
    name,
    title: cells.title,
    email,
    mobile,
    organisation: role === 'PROPOSER' ? cells.organisation : '',
    department: role === 'DEPARTMENT' ? cells.department : '',
    identityKind: identity?.kind ?? null,
    identityHash: identity ? hash(identity.kind, identity.number) : null,
  }
  return { row, shown, candidate, faults }
}

type ZodResult<T> = { success: true; data: T } | { success: false; error: { issues: { message: string }[] } }

function readIdentity(cells: Cells, today: string, fault: (key: keyof Cells, sentence: string) => void) {
  const kind = keyOf(kindLabels, cells.identityKind)
  if (kind === null) {
    fault('identityKind', `证件类型应为${Object.values(kindLabels).join('、')}之一`)
    return null
  }
  const sentence = cells.identityNumber
    ? identityFault(kind, cells.identityNumber, today)
    : '建议人须登记证件，请填写证件号码'
  if (sentence) {
    fault('identityNumber', sentence)
    return null
  }
  return { kind, number: cells.identityNumber }
}

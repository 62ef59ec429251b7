import type { Role } from './prisma/enums'

/** Where a request comes from, whoever sends it. */
export type Visitor = { address: string; browser: string }

type Person = Visitor & { id: string; sessionId: string; name: string }

/**
 * Who is asking. A union, so that a department's officer without a department cannot be written down:
 * with a nullable departmentId on everybody, a null would match the rows of none, or of all.
 */
export type Actor =
  | (Person & { role: 'PROPOSER'; organisationId: string; departmentId: string })
  | (Person & { role: 'DEPARTMENT'; departmentId: string })
  | (Person & { role: 'PROVINCE' })
  | (Person & { role: 'SUPERVISOR' })
  | (Person & { role: 'ADMIN' })

export type ActorOf<R extends Role> = Extract<Actor, { role: R }>

export const roleLabels: Record<Role, string> = {
  PROPOSER: '建议人',
  DEPARTMENT: '主管部门',
  PROVINCE: '省科技厅',
  SUPERVISOR: '监督人员',
  ADMIN: '系统管理员',
}

export const isRole = (name: string): name is Role => Object.hasOwn(roleLabels, name)

/** The first page of each role. */
export const homes = {
  PROPOSER: '/proposer',
  DEPARTMENT: '/department',
  PROVINCE: '/province',
  SUPERVISOR: '/supervisor',
  ADMIN: '/admin',
} as const satisfies Record<Role, string>

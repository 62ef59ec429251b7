import type { Actor } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

const person = { id: 'p', sessionId: 's', name: '测试人', address: '127.0.0.1', browser: 'test' }

/** One of each role, for rules that need no database. The department's is d1. */
export const people: { [R in Role]: Extract<Actor, { role: R }> } = {
  PROPOSER: { ...person, role: 'PROPOSER', organisationId: 'o1', departmentId: 'd1' },
  DEPARTMENT: { ...person, role: 'DEPARTMENT', departmentId: 'd1' },
  PROVINCE: { ...person, role: 'PROVINCE' },
  SUPERVISOR: { ...person, role: 'SUPERVISOR' },
  ADMIN: { ...person, role: 'ADMIN' },
}

export const everybody: Actor[] = Object.values(people)

import { randomUUID } from 'node:crypto'
import { identityHash } from '@/lib/account/identity-hash'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Department, Organisation } from '@/lib/platform/prisma/client'
import type { Role } from '@/lib/platform/prisma/enums'

// Everything is invented and unique, so that tests of one file do not meet.
const unique = () => randomUUID().slice(0, 8)

export const visitor = { address: '127.0.0.1', browser: 'test' }

export function createDepartment(given: Partial<Department> = {}): Promise<Department> {
  const name = unique()
  return db.department.create({ data: { code: name, name: `测试主管部门${name}`, kind: 'CITY', ...given } })
}

export async function createOrganisation(given: Partial<Organisation> = {}): Promise<Organisation> {
  const departmentId = given.departmentId ?? (await createDepartment()).id
  return db.organisation.create({ data: { name: `测试单位${unique()}`, state: 'CONFIRMED', ...given, departmentId } })
}

type Ties = {
  organisationId?: string
  departmentId?: string
  passwordHash?: string
  email?: string
  mobile?: string
  identity?: string
}

/** An account of that role with all the ties the role needs, and the actor its session would give. */
export async function createActor<R extends Role>(role: R, ties: Ties = {}): Promise<ActorOf<R>> {
  const name = unique()
  const { identity = name, ...given } = ties
  const organisation =
    role === 'PROPOSER'
      ? given.organisationId
        ? await db.organisation.findUniqueOrThrow({ where: { id: given.organisationId } })
        : await createOrganisation(given.departmentId ? { departmentId: given.departmentId } : {})
      : null
  const departmentId = role === 'DEPARTMENT' ? (given.departmentId ?? (await createDepartment()).id) : null
  const account = await db.account.create({
    data: {
      role,
      name: `测试人${name}`,
      title: '研究员',
      email: given.email ?? `${name}@example.test`,
      mobile: given.mobile ?? null,
      passwordHash: given.passwordHash ?? null,
      emailConfirmedAt: new Date(),
      organisationId: organisation?.id ?? null,
      departmentId,
      ...(organisation && { identityKind: 'PASSPORT' as const, identityHash: identityHash('PASSPORT', identity) }),
    },
  })
  const session = await db.session.create({ data: { accountId: account.id, method: 'PASSWORD', ...visitor } })
  const person = { ...visitor, id: account.id, name: account.name, sessionId: session.id, role }
  const actor = organisation
    ? { ...person, organisationId: organisation.id, departmentId: organisation.departmentId }
    : departmentId
      ? { ...person, departmentId }
      : person
  return actor as Actor as ActorOf<R>
}

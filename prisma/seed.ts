// Idempotent: every start runs it. An operator's database gets the departments and the two past calls, never a demonstration.

import { identityHash } from '@/lib/account/identity-hash'
import { hashPassword } from '@/lib/account/password'
import { db } from '@/lib/platform/db'
import { isDemonstration } from '@/lib/platform/env'
import type { DepartmentKind, Role } from '@/lib/platform/prisma/enums'
import demonstration from './demonstration.json' with { type: 'json' }
import departments from './departments.json' with { type: 'json' }
import { seedDemonstrationCall, seedPastCalls } from './seed-calls'

async function seedDepartments() {
  if ((await db.department.count()) > 0) return
  await db.department.createMany({ data: departments.map((one) => ({ ...one, kind: one.kind as DepartmentKind })) })
}

async function seedDemonstration() {
  if ((await db.account.count()) > 0) return
  const passwordHash = await hashPassword(demonstration.password)
  const departmentId = new Map((await db.department.findMany()).map(({ code, id }) => [code, id]))
  const idOf = (code: string) => departmentId.get(code) ?? ''
  await db.$transaction(async (tx) => {
    await tx.organisation.createMany({
      data: demonstration.organisations.map(({ name, department }) => ({
        name,
        departmentId: idOf(department),
        state: 'CONFIRMED' as const,
      })),
    })
    const organisationId = new Map((await tx.organisation.findMany()).map(({ name, id }) => [name, id]))
    for (const { label: _, department, organisation, role, ...rest } of demonstration.accounts) {
      await tx.account.create({
        data: {
          ...rest,
          role: role as Role,
          passwordHash,
          emailConfirmedAt: new Date(),
          departmentId: department ? idOf(department) : null,
          organisationId: organisation ? (organisationId.get(organisation) ?? null) : null,
          ...(organisation && {
            identityKind: 'PASSPORT' as const,
            identityHash: identityHash('PASSPORT', rest.email),
          }),
        },
      })
    }
  })
}

await seedDepartments()
await seedPastCalls()
if (isDemonstration) {
  await seedDemonstration()
  await seedDemonstrationCall()
}
await db.$disconnect()

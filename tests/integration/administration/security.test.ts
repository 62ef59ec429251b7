import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/account/password'
import { startSession } from '@/lib/account/start-session'
import { demandSecondFactor } from '@/lib/administration/demand-second-factor'
import { editAccount } from '@/lib/administration/edit-account'
import { AccountEdit } from '@/lib/administration/form'
import { countAccounts, listAccounts, listSecondFactorDemands } from '@/lib/administration/queries'
import { db } from '@/lib/platform/db'
import { createActor, createOrganisation, visitor } from '@/tests/support/factories'

test('a second factor is demanded of a role and let go again; the same twice is recorded once', async () => {
  const admin = await createActor('ADMIN')
  await createActor('PROVINCE')
  await demandSecondFactor(admin, { role: 'PROVINCE', required: 'yes' })
  await demandSecondFactor(admin, { role: 'PROVINCE', required: 'yes' })
  const demands = await listSecondFactorDemands(admin)
  expect(demands.map(({ role, required }) => [role, required])).toEqual([
    ['PROPOSER', false],
    ['DEPARTMENT', false],
    ['PROVINCE', true],
    ['SUPERVISOR', false],
    ['ADMIN', false],
  ])
  expect(demands.find(({ role }) => role === 'PROVINCE')?.without).toBe(1)
  await demandSecondFactor(admin, { role: 'PROVINCE', required: 'no' })
  const entries = await db.auditEntry.findMany({ where: { subject: 'role:PROVINCE' }, orderBy: { seq: 'asc' } })
  expect(entries.map(({ action }) => action)).toEqual(['role.second-factor-required', 'role.second-factor-optional'])
  for (const role of ['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const) {
    const stranger = await createActor(role)
    const attempt = demandSecondFactor(stranger, { role: 'ADMIN', required: 'no' })
    await expect(attempt).rejects.toMatchObject({ reason: { code: 'not-found' } })
    await expect(listSecondFactorDemands(stranger)).rejects.toMatchObject({ reason: { code: 'not-found' } })
  }
})

test('who must wait after wrong passwords is among the locked accounts', async () => {
  const admin = await createActor('ADMIN')
  const passwordHash = await hashPassword('the right password')
  const { id } = await createActor('PROVINCE', { email: 'guessed@example.test', passwordHash })
  const guess = () => startSession(visitor, { login: 'guessed@example.test', password: 'wrong' }).catch(() => null)
  for (let i = 0; i < 5; i++) await guess()
  expect(await countAccounts(admin, { state: 'locked' })).toBe(0)
  await guess()
  expect((await listAccounts(admin, { state: 'locked' })).rows.map((row) => row.id)).toEqual([id])
})

test('a stored mobile that an older rule let in does not stand in the way of other corrections', async () => {
  const admin = await createActor('ADMIN')
  const { id } = await createActor('PROVINCE', { email: 'old@example.test', mobile: '10000000009' })
  const edit = (version: number, mobile: string) =>
    editAccount(
      admin,
      AccountEdit.parse({ id, version, role: 'PROVINCE', name: '新名', title: '', email: 'old@example.test', mobile }),
    )
  await edit(1, '10000000009')
  await expect(edit(2, '10000000008')).rejects.toMatchObject({ errors: { mobile: [expect.any(String)] } })
  await edit(2, '139 0000 0008')
  expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: '新名', mobile: '13900000008' })
})

test('a proposer of an organisation still proposed, or an officer of a department now closed, can be corrected', async () => {
  const admin = await createActor('ADMIN')
  const { id: organisationId, name: organisation } = await createOrganisation({ state: 'PROPOSED' })
  const proposer = await createActor('PROPOSER', { organisationId })
  const officer = await createActor('DEPARTMENT')
  await db.department.update({ where: { id: officer.departmentId }, data: { closedAt: new Date() } })
  const edit = async (id: string, given: Record<string, unknown>) => {
    const { email, role, version } = await db.account.findUniqueOrThrow({ where: { id } })
    return editAccount(
      admin,
      AccountEdit.parse({ id, version, email, role, name: '更正后的姓名', title: '', mobile: '', ...given }),
    )
  }
  await edit(proposer.id, { organisation })
  await edit(officer.id, { departmentId: officer.departmentId })
  const rows = await db.account.findMany({ where: { id: { in: [proposer.id, officer.id] } }, orderBy: { role: 'asc' } })
  expect(rows).toMatchObject([
    { name: '更正后的姓名', organisationId },
    { name: '更正后的姓名', departmentId: officer.departmentId },
  ])
})

import { expect, test } from 'vitest'
import { addDepartment } from '@/lib/department/add-department'
import { closeDepartment } from '@/lib/department/close-department'
import { editDepartment } from '@/lib/department/edit-department'
import { listDepartments, listOpenDepartments } from '@/lib/department/queries'
import { reopenDepartment } from '@/lib/department/reopen-department'
import { addOrganisation } from '@/lib/organisation/add-organisation'
import { db } from '@/lib/platform/db'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'

const fields = { kind: 'CITY' as const, contact: '李测试', phone: '0531-00000000' }

test('an administrator adds, renames, closes and reopens a department, each with its entry', async () => {
  const admin = await createActor('ADMIN')
  const { id } = await addDepartment(admin, { code: 'city-one', name: '第一测试局', ...fields })
  await editDepartment(admin, { id, version: 1, name: '第一测试科技局', ...fields })
  await closeDepartment(admin, { id, version: 2 })
  expect((await listOpenDepartments(admin)).map((one) => one.id)).not.toContain(id)
  await reopenDepartment(admin, { id, version: 3 })
  expect((await listDepartments(admin)).find((one) => one.id === id)).toMatchObject({
    name: '第一测试科技局',
    closedAt: null,
    version: 4,
  })
  const entries = await db.auditEntry.findMany({ where: { subject: `department:${id}` }, orderBy: { seq: 'asc' } })
  expect(entries.map(({ action }) => action)).toEqual([
    'department.added',
    'department.edited',
    'department.closed',
    'department.reopened',
  ])
})

test('says at the field which name or code is taken', async () => {
  const admin = await createActor('ADMIN')
  const { name, code } = await createDepartment()
  await expect(addDepartment(admin, { code: 'fresh-code', name, ...fields })).rejects.toMatchObject({
    reason: { code: 'name-taken' },
    errors: { name: [expect.stringContaining('同名')] },
  })
  await expect(addDepartment(admin, { code, name: '全新名称', ...fields })).rejects.toMatchObject({
    reason: { code: 'code-taken' },
    errors: { code: [expect.any(String)] },
  })
})

test.each(['PROPOSED', 'CONFIRMED'] as const)('a department with a %s organisation is not closed', async (state) => {
  const admin = await createActor('ADMIN')
  const department = await createDepartment()
  const organisation = await createOrganisation({ departmentId: department.id, state })
  const close = () => closeDepartment(admin, { id: department.id, version: 1 })
  await expect(close()).rejects.toMatchObject({ reason: { code: 'has-organisations', sentence: /还有 1 个/ } })
  await db.organisation.update({ where: { id: organisation.id }, data: { state: 'REJECTED' } })
  await close()
})

test('an organisation cannot slip into a department while it is being closed', async () => {
  const admin = await createActor('ADMIN')
  for (let round = 0; round < 10; round++) {
    const { id } = await createDepartment()
    await Promise.allSettled([
      closeDepartment(admin, { id, version: 1 }),
      addOrganisation(admin, { name: `抢入单位${id}`, creditCode: null, departmentId: id }),
    ])
    const { closedAt } = await db.department.findUniqueOrThrow({ where: { id } })
    const live = await db.organisation.count({ where: { departmentId: id } })
    expect([closedAt !== null, live]).toEqual(closedAt ? [true, 0] : [false, 1])
  }
})

test('an edit of what somebody else changed meanwhile is refused', async () => {
  const admin = await createActor('ADMIN')
  const { id, name } = await createDepartment()
  await editDepartment(admin, { id, version: 1, name, ...fields })
  await expect(editDepartment(admin, { id, version: 1, name: '迟到的名称', ...fields })).rejects.toMatchObject({
    reason: { code: 'changed-meanwhile' },
  })
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const)('%s manages no department', async (role) => {
  const stranger = await createActor(role)
  const { id, name } = await createDepartment()
  const notFound = { reason: { code: 'not-found' } }
  await expect(addDepartment(stranger, { code: 'stranger', name: '外人', ...fields })).rejects.toMatchObject(notFound)
  await expect(editDepartment(stranger, { id, version: 1, name, ...fields })).rejects.toMatchObject(notFound)
  await expect(closeDepartment(stranger, { id, version: 1 })).rejects.toMatchObject(notFound)
  await expect(reopenDepartment(stranger, { id, version: 1 })).rejects.toMatchObject(notFound)
  await expect(listDepartments(stranger)).rejects.toMatchObject(notFound)
  expect((await db.department.findUniqueOrThrow({ where: { id } })).version).toBe(1)
})

import { expect, test } from 'vitest'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { deliverableCalls } from '@/lib/call/queries'
import { reopenDepartment } from '@/lib/call/reopen-department'
import { listProgress } from '@/lib/intake/department-progress'
import { remindDepartments } from '@/lib/intake/remind-departments'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createBatch, createMember, seen, stamp } from '@/tests/support/batches'
import { daysFromNow } from '@/tests/support/calls'
import { createActor } from '@/tests/support/factories'
import { codeOf } from '@/tests/support/uploads'

/** One call, three departments: one delivered, one is working, one has nothing. */
async function threeDepartments() {
  const province = await createActor('PROVINCE')
  const { officer: done, id, call } = await createBatch(2)
  await stamp(done, id)
  await deliverBatch(done, await seen(done, id))
  const working = await createActor('DEPARTMENT')
  await createMember(working, call.id, 5)
  await createMember(working, call.id, 6, 'SUBMITTED')
  const idle = await createActor('DEPARTMENT')
  return { province, call, done, working, idle }
}

const rowOf = async (province: Actor, callId: string, departmentId: string) =>
  (await listProgress(province, callId))?.departments.find(({ id }) => id === departmentId)
const mailsTo = async (actor: Actor) => {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
  return (await db.mail.findMany({ where: { recipient: email } })).map(({ subject, text }) => `${subject} ${text}`)
}

test('every department with its figures and where it stands', async () => {
  const { province, call, done, working, idle } = await threeDepartments()
  expect(await rowOf(province, call.id, done.departmentId)).toMatchObject({
    state: 'delivered',
    counts: { delivered: 2, waiting: 0, reviewing: 0 },
    batches: 1,
  })
  expect(await rowOf(province, call.id, working.departmentId)).toMatchObject({
    state: 'working',
    counts: { delivered: 0, waiting: 1, reviewing: 1 },
  })
  expect(await rowOf(province, call.id, idle.departmentId)).toMatchObject({ state: 'nothing', reminders: [] })
  await db.call.update({ where: { id: call.id }, data: { closesAt: daysFromNow(-0.5) } })
  expect(await rowOf(province, call.id, working.departmentId)).toMatchObject({ state: 'late' })
  expect(await rowOf(province, call.id, done.departmentId)).toMatchObject({ state: 'delivered' })
})

test('those behind are written to, each once a day, those who delivered never', async () => {
  const { province, call, done, working, idle } = await threeDepartments()
  const chosen = { callId: call.id, whom: 'chosen', departmentId: [done.departmentId, working.departmentId] } as const
  expect(await remindDepartments(province, { ...chosen, departmentId: [...chosen.departmentId] })).toEqual({
    reminded: 1,
    skipped: 0,
  })
  expect(await mailsTo(working)).toEqual([expect.stringContaining('待审核 1 项、已推荐未报送 1 项')])
  // Two clicks at once, the same day: the department that was written to is left alone, the others get one each.
  const all = { callId: call.id, whom: 'all', departmentId: [] } as const
  await Promise.all([1, 2].map(() => remindDepartments(province, { ...all, departmentId: [] })))
  expect([await mailsTo(working), await mailsTo(idle), await mailsTo(done)].map((mails) => mails.length)).toEqual([
    1, 1, 0,
  ])
  const row = await rowOf(province, call.id, idle.departmentId)
  expect(row).toMatchObject({ remindedToday: true, reminders: [{ byName: province.name, recipients: 1 }] })
})

test('nobody is behind: nothing goes out', async () => {
  const { province, call, done } = await threeDepartments()
  const input = { callId: call.id, whom: 'chosen', departmentId: [done.departmentId] } as const
  expect(await codeOf(remindDepartments(province, { ...input, departmentId: [done.departmentId] }))).toBe(
    'nobody-behind',
  )
})

test('a department that was opened again finds the closed call, and is told', async () => {
  const { province, call, working, idle } = await threeDepartments()
  await db.call.update({ where: { id: call.id }, data: { closesAt: daysFromNow(-0.5) } })
  expect((await deliverableCalls(working)).map(({ id }) => id)).not.toContain(call.id)
  const ref = { callId: call.id, departmentId: working.departmentId, version: 0 }
  await reopenDepartment(province, { ...ref, until: daysFromNow(1), reason: '系统故障' })
  expect((await deliverableCalls(working)).map(({ id }) => id)).toContain(call.id)
  expect((await deliverableCalls(idle)).map(({ id }) => id)).not.toContain(call.id)
  expect(await mailsTo(working)).toEqual([expect.stringContaining('原因：系统故障')])
})

test('progress and reminders are the province’s alone', async () => {
  const { call, working } = await threeDepartments()
  for (const stranger of [
    working,
    await createActor('SUPERVISOR'),
    await createActor('ADMIN'),
    await createActor('PROPOSER'),
  ]) {
    expect(await codeOf(listProgress(stranger, call.id))).toBe('not-found')
    expect(await codeOf(remindDepartments(stranger, { callId: call.id, whom: 'all', departmentId: [] }))).toBe(
      'not-found',
    )
  }
})

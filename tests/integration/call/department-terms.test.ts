import { expect, test } from 'vitest'
import { findCall, findTerms } from '@/lib/call/queries'
import { reopenDepartment } from '@/lib/call/reopen-department'
import { whyNotDeliverNow, whyNotSubmitNow } from '@/lib/call/rules'
import { setDepartmentDeadline } from '@/lib/call/set-department-deadline'
import { createCall, createDraftCall, daysFromNow } from '@/tests/support/calls'
import { createActor } from '@/tests/support/factories'

const code = (wanted: string) => ({ reason: { code: wanted } })

test('a department closes earlier for its own proposers, and for nobody else’s', async () => {
  const officer = await createActor('DEPARTMENT')
  const other = await createActor('DEPARTMENT')
  const { id } = await createCall()
  const mine = { callId: id, departmentId: officer.departmentId }
  await setDepartmentDeadline(officer, { ...mine, version: 0, proposersCloseAt: daysFromNow(5) })
  const call = await findCall(officer, id)
  if (!call) throw new Error('no call')
  const late = daysFromNow(6)
  expect(whyNotSubmitNow(call, await findTerms(id, officer.departmentId), late)?.code).toBe('late')
  expect(whyNotSubmitNow(call, await findTerms(id, other.departmentId), late)).toBeNull()
  await setDepartmentDeadline(officer, { ...mine, version: 1, proposersCloseAt: null })
  expect(whyNotSubmitNow(call, await findTerms(id, officer.departmentId), late)).toBeNull()

  const theirs = { callId: id, departmentId: other.departmentId, version: 0, proposersCloseAt: daysFromNow(5) }
  await expect(setDepartmentDeadline(officer, theirs)).rejects.toMatchObject(code('department-only'))
  await setDepartmentDeadline(await createActor('PROVINCE'), theirs)
})

test('a deadline in the past or after the province’s is refused at its field', async () => {
  const officer = await createActor('DEPARTMENT')
  const { id } = await createCall()
  for (const proposersCloseAt of [daysFromNow(-0.1), daysFromNow(31)]) {
    const wrong = setDepartmentDeadline(officer, {
      callId: id,
      departmentId: officer.departmentId,
      version: 0,
      proposersCloseAt,
    })
    await expect(wrong).rejects.toMatchObject({ errors: { proposersCloseAt: [expect.any(String)] } })
  }
})

test('of two officers at once one sets the deadline, first and later', async () => {
  const officer = await createActor('DEPARTMENT')
  const { id } = await createCall()
  const set = (version: number, days: number) =>
    setDepartmentDeadline(officer, {
      ...{ callId: id, departmentId: officer.departmentId, version },
      proposersCloseAt: daysFromNow(days),
    })
  for (const version of [0, 1]) {
    const tries = await Promise.allSettled([set(version, 5), set(version, 6)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('only the province reopens a department, only after the deadline, and only that department', async () => {
  const province = await createActor('PROVINCE')
  const officer = await createActor('DEPARTMENT')
  const { id } = await createCall({ closesAt: daysFromNow(-0.1) })
  const input = {
    callId: id,
    departmentId: officer.departmentId,
    version: 0,
    until: daysFromNow(1),
    reason: '系统故障补报',
  }
  for (const role of ['PROPOSER', 'SUPERVISOR', 'ADMIN'] as const)
    await expect(reopenDepartment(await createActor(role), input)).rejects.toMatchObject(code('province-only'))
  await expect(reopenDepartment(officer, input)).rejects.toMatchObject(code('province-only'))
  await expect(reopenDepartment(province, { ...input, until: daysFromNow(-0.05) })).rejects.toMatchObject(code('past'))
  await reopenDepartment(province, input)

  const call = await findCall(province, id)
  if (!call) throw new Error('no call')
  expect(whyNotDeliverNow(call, await findTerms(id, officer.departmentId), call.now)).toBeNull()
  const other = await createActor('DEPARTMENT')
  expect(whyNotDeliverNow(call, await findTerms(id, other.departmentId), call.now)?.code).toBe('late')

  const open = await createCall()
  await expect(reopenDepartment(province, { ...input, callId: open.id })).rejects.toMatchObject(code('still-open'))
})

test('a draft has no terms to a department, and nobody’s department is no department', async () => {
  const officer = await createActor('DEPARTMENT')
  const { id } = await createDraftCall()
  const draft = { callId: id, departmentId: officer.departmentId, version: 0, proposersCloseAt: daysFromNow(5) }
  await expect(setDepartmentDeadline(officer, draft)).rejects.toMatchObject(code('not-found'))
  const call = await createCall()
  const nobody = { callId: call.id, departmentId: call.id, version: 0, proposersCloseAt: daysFromNow(5) }
  await expect(setDepartmentDeadline(await createActor('PROVINCE'), nobody)).rejects.toMatchObject(code('not-found'))
})

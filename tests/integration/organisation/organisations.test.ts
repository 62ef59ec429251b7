import { expect, test } from 'vitest'
import { addOrganisation } from '@/lib/organisation/add-organisation'
import { confirmOrganisation } from '@/lib/organisation/confirm-organisation'
import { editOrganisation } from '@/lib/organisation/edit-organisation'
import { mergeOrganisation } from '@/lib/organisation/merge-organisation'
import { moveOrganisation } from '@/lib/organisation/move-organisation'
import { countOrganisations, findOrganisation, listOrganisations } from '@/lib/organisation/queries'
import { rejectOrganisation } from '@/lib/organisation/reject-organisation'
import { db } from '@/lib/platform/db'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'

const creditCode = '91350100M000100Y43'
const reason = '测试用的理由'
const stored = (id: string) => db.organisation.findUniqueOrThrow({ where: { id } })

test('is found by two Chinese characters or the start of its code, and % means itself', async () => {
  const admin = await createActor('ADMIN')
  const { id: departmentId } = await createDepartment()
  const found = await addOrganisation(admin, { name: '海岱量子研究院', creditCode, departmentId })
  await addOrganisation(admin, { name: '泰山种业公司', creditCode: null, departmentId })
  const search = async (text: string) => (await listOrganisations(admin, { text, department: departmentId })).rows
  expect((await search('量子')).map(({ id }) => id)).toEqual([found.id])
  expect((await search('9135 0100')).map(({ id }) => id)).toEqual([found.id])
  expect(await search('%')).toEqual([])
  expect(await countOrganisations(admin, { department: departmentId })).toBe(2)
})

test('pages go from the newest to the oldest and back, each row once', async () => {
  const admin = await createActor('ADMIN')
  const { id: department } = await createDepartment()
  const ids: string[] = []
  for (let i = 0; i < 65; i++) ids.unshift((await createOrganisation({ departmentId: department })).id)
  const first = await listOrganisations(admin, { department })
  const second = await listOrganisations(admin, { department, ...(first.next && { after: first.next }) })
  const third = await listOrganisations(admin, { department, ...(second.next && { after: second.next }) })
  expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(ids)
  expect([first.previous, third.next]).toEqual([null, null])
  const back = await listOrganisations(admin, { department, ...(third.previous && { before: third.previous }) })
  expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id))
})

test('says at the field that the name or the code is taken', async () => {
  const admin = await createActor('ADMIN')
  const code = '12100000400006789F'
  const { name, departmentId } = await createOrganisation({ creditCode: code })
  const add = (input: { name: string; creditCode: string | null }) => addOrganisation(admin, { ...input, departmentId })
  await expect(add({ name, creditCode: null })).rejects.toMatchObject({ errors: { name: [expect.any(String)] } })
  await expect(add({ name: `另一个${name}`, creditCode: code })).rejects.toMatchObject({
    reason: { code: 'credit-code-taken' },
    errors: { creditCode: [expect.any(String)] },
  })
})

test('its own department confirms or rejects what is proposed, once', async () => {
  const officer = await createActor('DEPARTMENT')
  const proposed = () => createOrganisation({ departmentId: officer.departmentId, state: 'PROPOSED' })
  const [good, bad] = [await proposed(), await proposed()]
  await confirmOrganisation(officer, { id: good.id, version: 1 })
  await rejectOrganisation(officer, { id: bad.id, version: 1, reason })
  expect(await stored(good.id)).toMatchObject({ state: 'CONFIRMED', version: 2 })
  expect(await stored(bad.id)).toMatchObject({ state: 'REJECTED', stateReason: reason })
  await expect(rejectOrganisation(officer, { id: good.id, version: 2, reason })).rejects.toMatchObject({
    reason: { code: 'already-decided' },
  })
  expect(await db.auditEntry.findMany({ where: { subject: `organisation:${bad.id}` } })).toMatchObject([
    { action: 'organisation.rejected', actorId: officer.id, detail: { reason } },
  ])
})

test('its people learn by mail what was decided, and what to do; nobody else does', async () => {
  const officer = await createActor('DEPARTMENT')
  const proposed = () => createOrganisation({ departmentId: officer.departmentId, state: 'PROPOSED' })
  const [good, bad] = [await proposed(), await proposed()]
  const person = async (organisationId: string, changes = {}) => {
    const { id } = await createActor('PROPOSER', { organisationId })
    return db.account.update({ where: { id }, data: changes })
  }
  const [glad, sorry] = [await person(good.id), await person(bad.id)]
  const unconfirmed = await person(bad.id, { emailConfirmedAt: null })
  const bystander = await person((await proposed()).id)
  await confirmOrganisation(officer, { id: good.id, version: 1 })
  await rejectOrganisation(officer, { id: bad.id, version: 1, reason })
  const mails = async (recipient: string) =>
    (await db.mail.findMany({ where: { recipient } })).map(({ subject, text }) => `${subject} ${text}`)
  expect(await mails(glad.email)).toEqual([expect.stringMatching(new RegExp(`已确认.*${good.name}`, 's'))])
  expect(await mails(sorry.email)).toEqual([
    expect.stringMatching(new RegExp(`${bad.name}.*${reason}.*另选建议单位`, 's')),
  ])
  expect([...(await mails(unconfirmed.email)), ...(await mails(bystander.email))]).toEqual([])
  expect(await db.notice.findMany({ where: { accountId: sorry.id } })).toMatchObject([{ href: '/account' }])
})

test('of a confirmation and a rejection at once exactly one wins', async () => {
  const officer = await createActor('DEPARTMENT')
  const { id } = await createOrganisation({ departmentId: officer.departmentId, state: 'PROPOSED' })
  const outcomes = await Promise.allSettled([
    confirmOrganisation(officer, { id, version: 1 }),
    rejectOrganisation(officer, { id, version: 1, reason }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.auditEntry.count({ where: { subject: `organisation:${id}` } })).toBe(1)
})

test('moves to another department, and its people with it', async () => {
  const admin = await createActor('ADMIN')
  const proposer = await createActor('PROPOSER')
  const { id: departmentId } = await createDepartment()
  await moveOrganisation(admin, { id: proposer.organisationId, version: 1, departmentId, reason })
  expect(await stored(proposer.organisationId)).toMatchObject({ departmentId })
  await expect(
    moveOrganisation(admin, { id: proposer.organisationId, version: 2, departmentId, reason }),
  ).rejects.toMatchObject({ reason: { code: 'same-department' } })
})

test('does not move to a closed department', async () => {
  const admin = await createActor('ADMIN')
  const { id } = await createOrganisation()
  const closed = await createDepartment({ closedAt: new Date() })
  await expect(moveOrganisation(admin, { id, version: 1, departmentId: closed.id, reason })).rejects.toMatchObject({
    reason: { code: 'department-closed' },
  })
})

test('a double is merged: its accounts and its code go along, its name stays taken', async () => {
  const admin = await createActor('ADMIN')
  const kept = await createOrganisation()
  const double = await createOrganisation({ creditCode: '91370000000000001C', state: 'PROPOSED' })
  const proposer = await createActor('PROPOSER', { organisationId: double.id })
  const result = await mergeOrganisation(admin, { id: double.id, version: 1, into: kept.name, reason })
  expect(result.moved).toBe(1)
  expect(await db.account.findUniqueOrThrow({ where: { id: proposer.id } })).toMatchObject({ organisationId: kept.id })
  expect(await stored(kept.id)).toMatchObject({ creditCode: '91370000000000001C' })
  expect(await stored(double.id)).toMatchObject({ state: 'REJECTED', mergedIntoId: kept.id, creditCode: null })
})

test('of two opposite merges at once at most one happens, and nobody is left in a double', async () => {
  const admin = await createActor('ADMIN')
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await createOrganisation(), await createOrganisation()]
    const outcomes = await Promise.allSettled([
      mergeOrganisation(admin, { id: one.id, version: 1, into: other.name, reason }),
      mergeOrganisation(admin, { id: other.id, version: 1, into: one.name, reason }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toHaveProperty('reason.code')
  }
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const)(
  'a stranger (%s) sees and does nothing',
  async (role) => {
    const stranger = await createActor(role)
    const { id, name, departmentId } = await createOrganisation({ state: 'PROPOSED' })
    const ref = { id, version: 1 }
    const notFound = { reason: { code: 'not-found' } }
    await expect(confirmOrganisation(stranger, ref)).rejects.toMatchObject(notFound)
    await expect(rejectOrganisation(stranger, { ...ref, reason })).rejects.toMatchObject(notFound)
    await expect(editOrganisation(stranger, { ...ref, name, creditCode: null })).rejects.toMatchObject(notFound)
    await expect(moveOrganisation(stranger, { ...ref, departmentId, reason })).rejects.toMatchObject(notFound)
    await expect(mergeOrganisation(stranger, { ...ref, into: name, reason })).rejects.toMatchObject(notFound)
    await expect(addOrganisation(stranger, { name: '外人单位', creditCode: null, departmentId })).rejects.toMatchObject(
      notFound,
    )
    expect(await findOrganisation(stranger, id)).toBeNull()
    expect((await listOrganisations(stranger, { department: departmentId })).rows).toEqual([])
    expect((await stored(id)).version).toBe(1)
  },
)

import { beforeAll, expect, test } from 'vitest'
import { createAccount } from '@/lib/administration/create-account'
import { disableAccount } from '@/lib/administration/disable-account'
import { editAccount } from '@/lib/administration/edit-account'
import { enableAccount } from '@/lib/administration/enable-account'
import { endAccountSessions } from '@/lib/administration/end-account-sessions'
import { AccountEdit, NewAccount } from '@/lib/administration/form'
import { countAccounts, findAccount, listAccounts } from '@/lib/administration/queries'
import { resendInvitation } from '@/lib/administration/resend-invitation'
import { resetSecondFactor } from '@/lib/administration/reset-second-factor'
import { db } from '@/lib/platform/db'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'

const reason = '测试用的理由'
const passport = { identityKind: 'PASSPORT', identityNumber: 'E12345678' }
const person = (name: string) => ({ name, title: '', email: `${name}@Example.test`, mobile: '' })
const create = async (given: Record<string, unknown>) => createAccount(admin, NewAccount.parse(given))
const stored = (id: string) => db.account.findUniqueOrThrow({ where: { id } })

let admin: Awaited<ReturnType<typeof createActor<'ADMIN'>>>
beforeAll(async () => {
  admin = await createActor('ADMIN', { passwordHash: 'x' })
})

test('makes an account of each role with its ties, an invitation and no password', async () => {
  const department = await createDepartment()
  const organisation = await createOrganisation()
  const made = [
    await create({ ...person('officer'), role: 'DEPARTMENT', departmentId: department.id, organisation: 'ignored' }),
    await create({ ...person('writer'), role: 'PROPOSER', organisation: organisation.name, ...passport }),
    await create({ ...person('province'), role: 'PROVINCE' }),
    await create({ ...person('watcher'), role: 'SUPERVISOR' }),
    await create({ ...person('second'), role: 'ADMIN' }),
  ]
  const rows = await Promise.all(made.map(({ id }) => stored(id)))
  expect(rows.map(({ role, departmentId, organisationId }) => [role, departmentId, organisationId])).toEqual([
    ['DEPARTMENT', department.id, null],
    ['PROPOSER', null, organisation.id],
    ['PROVINCE', null, null],
    ['SUPERVISOR', null, null],
    ['ADMIN', null, null],
  ])
  expect(rows.every(({ passwordHash, emailConfirmedAt }) => passwordHash === null && emailConfirmedAt === null)).toBe(
    true,
  )
  const mail = await db.mail.findFirstOrThrow({ where: { recipient: 'officer@example.test' } })
  expect(mail.text).toMatch(/http:\/\/localhost:3000\/reset\/[\w-]{43}/)
})

test('faults of a new account are said at their fields', () => {
  const faults = (given: Record<string, unknown>) =>
    NewAccount.safeParse({ ...person('x'), ...given }).error?.issues.map(({ path }) => path.join('.'))
  expect(faults({ role: 'PROPOSER' })).toEqual(['organisation', 'identityKind', 'identityNumber'])
  expect(faults({ role: 'DEPARTMENT' })).toEqual(['departmentId'])
  expect(faults({ role: 'DEPARTMENT', email: 'no', mobile: '123' })).toEqual(['email', 'mobile', 'departmentId'])
})

test.each([
  [{ email: 'twice@example.test' }, 'email-taken', 'email'],
  [{ mobile: '13000000001' }, 'mobile-taken', 'mobile'],
  [{ role: 'PROPOSER', ...passport, identityNumber: 'E87654321' }, 'identity-taken', 'identityNumber'],
] as const)('a second account with the same %j is refused at its field', async (same, code, field) => {
  const organisation = (await createOrganisation()).name
  const first = {
    ...person('twice'),
    mobile: '13000000001',
    role: 'PROPOSER',
    organisation,
    ...passport,
    identityNumber: 'E87654321',
  }
  if ((await db.account.count({ where: { email: 'twice@example.test' } })) === 0) await create(first)
  const other = { ...person(`other-${code}`), role: 'PROVINCE', organisation, ...same }
  await expect(create(other)).rejects.toMatchObject({ reason: { code }, errors: { [field]: [expect.any(String)] } })
})

test('a wrong number of a document, an unknown organisation and a closed department are refused at their fields', async () => {
  const organisation = (await createOrganisation()).name
  const proposed = (await createOrganisation({ state: 'PROPOSED' })).name
  const closed = await createDepartment({ closedAt: new Date() })
  const refusedAt = (given: Record<string, unknown>) =>
    create({ ...person('never'), role: 'PROPOSER', organisation, ...passport, ...given }).catch((error) =>
      Object.keys(error.errors),
    )
  expect(await refusedAt({ identityNumber: '!' })).toEqual(['identityNumber'])
  expect(await refusedAt({ organisation: proposed })).toEqual(['organisation'])
  expect(await refusedAt({ role: 'DEPARTMENT', departmentId: closed.id })).toEqual(['departmentId'])
  expect(await db.account.count({ where: { email: 'never@example.test' } })).toBe(0)
})

test('disabling ends sessions and links at once; enabling brings no session back', async () => {
  const officer = await createActor('DEPARTMENT')
  expect(await disableAccount(admin, { id: officer.id, version: 1, reason })).toBe(1)
  expect(await db.session.findUniqueOrThrow({ where: { id: officer.sessionId } })).toMatchObject({
    endedBy: 'ACCOUNT_DISABLED',
  })
  expect(await stored(officer.id)).toMatchObject({ disabledReason: reason })
  await enableAccount(admin, { id: officer.id, version: 2 })
  expect(await stored(officer.id)).toMatchObject({ disabledAt: null, disabledReason: '' })
  expect(await db.session.count({ where: { accountId: officer.id, endedAt: null } })).toBe(0)
})

test('nobody disables or demotes themselves, nor changes a proposer into an officer', async () => {
  await expect(disableAccount(admin, { id: admin.id, version: 1, reason })).rejects.toMatchObject({
    reason: { code: 'own-account' },
  })
  const edit = async (id: string, given: Record<string, unknown>) => {
    const { name, email, version } = await stored(id)
    return editAccount(admin, AccountEdit.parse({ id, version, name, email, title: '', mobile: '', ...given }))
  }
  await expect(edit(admin.id, { role: 'PROVINCE' })).rejects.toMatchObject({ reason: { code: 'own-role' } })
  const proposer = await createActor('PROPOSER')
  await expect(edit(proposer.id, { role: 'PROVINCE' })).rejects.toMatchObject({ reason: { code: 'proposer-stays' } })
  const officer = await createActor('DEPARTMENT')
  const { name } = await createOrganisation()
  await expect(edit(officer.id, { role: 'PROPOSER', organisation: name })).rejects.toMatchObject({
    reason: { code: 'proposer-stays' },
  })
  await edit(officer.id, { role: 'SUPERVISOR' })
  expect(await stored(officer.id)).toMatchObject({ role: 'SUPERVISOR', departmentId: null })
  expect(await db.session.findUniqueOrThrow({ where: { id: officer.sessionId } })).toMatchObject({
    endedBy: 'ACCOUNT_CHANGED',
  })
})

test('of two administrators who disable each other at once one stays', async () => {
  for (let round = 0; round < 5; round++) {
    await db.account.updateMany({ where: { role: 'ADMIN' }, data: { disabledAt: new Date() } })
    const [one, other] = await Promise.all([
      createActor('ADMIN', { passwordHash: 'x' }),
      createActor('ADMIN', { passwordHash: 'x' }),
    ])
    // Cannot sign in yet, so is nobody to count on.
    await db.account.create({ data: { role: 'ADMIN', name: '未启用', email: `invited${round}@example.test` } })
    const outcomes = await Promise.allSettled([
      disableAccount(one, { id: other.id, version: 1, reason }),
      disableAccount(other, { id: one.id, version: 1, reason }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      reason: { code: 'last-administrator' },
    })
  }
  await db.account.update({ where: { id: admin.id }, data: { disabledAt: null } })
})

test('an invitation is sent again only while it waits, and the earlier link dies', async () => {
  const { id } = await create({ ...person('waiting'), role: 'PROVINCE' })
  const before = await db.token.findFirstOrThrow({ where: { accountId: id } })
  await resendInvitation(admin, { id, version: 1 })
  const after = await db.token.findMany({ where: { accountId: id } })
  expect(after).toHaveLength(1)
  expect(after[0]?.hash).not.toBe(before.hash)
  expect(await db.mail.count({ where: { recipient: 'waiting@example.test' } })).toBe(2)
  const active = await createActor('PROVINCE')
  await expect(resendInvitation(admin, { id: active.id, version: 1 })).rejects.toMatchObject({
    reason: { code: 'already-active' },
  })
})

test('resetting a second factor clears all of it, signs out and tells the owner why', async () => {
  const officer = await createActor('DEPARTMENT')
  await expect(resetSecondFactor(admin, { id: officer.id, version: 1, reason })).rejects.toMatchObject({
    reason: { code: 'no-second-factor' },
  })
  await db.account.update({
    where: { id: officer.id },
    data: { totpSecret: 's', totpConfirmedAt: new Date(), totpLastStep: 7, recoveryCodes: { create: { hash: 'h' } } },
  })
  await resetSecondFactor(admin, { id: officer.id, version: 1, reason })
  const row = await stored(officer.id)
  expect(row).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
  expect(await db.recoveryCode.count({ where: { accountId: officer.id } })).toBe(0)
  expect(await db.session.count({ where: { accountId: officer.id, endedAt: null } })).toBe(0)
  expect(await db.mail.findFirstOrThrow({ where: { recipient: row.email } })).toMatchObject({
    text: expect.stringContaining(reason),
  })
})

test('the list is searched by name, e-mail, mobile, role, organisation, department and state', async () => {
  const organisation = await createOrganisation({ name: '稷下光电研究所' })
  const { id } = await createActor('PROPOSER', {
    organisationId: organisation.id,
    email: 'jixia@example.test',
    mobile: '13900000009',
  })
  const found = async (search: Parameters<typeof listAccounts>[1]) =>
    (await listAccounts(admin, search)).rows.map((row) => row.id)
  const { name } = await stored(id)
  for (const search of [
    { text: name },
    { text: 'JIXIA@' },
    { text: '13900000009' },
    { organisation: '光电' },
    { department: organisation.departmentId },
    { department: organisation.departmentId, role: 'PROPOSER', state: 'active' },
  ] as const)
    expect(await found(search), JSON.stringify(search)).toEqual([id])
  expect(await found({ department: organisation.departmentId, state: 'disabled' })).toEqual([])
  expect(await found({ text: '%' })).toEqual([])
  expect(await countAccounts(admin, { state: 'locked' })).toBe(0)
})

test('nothing of a document, password or second factor’s secret reaches an administrator', async () => {
  const { id } = await createActor('PROPOSER')
  const seen = JSON.stringify([await findAccount(admin, id), await listAccounts(admin, {})])
  const row = await stored(id)
  expect(seen).not.toContain(row.identityHash)
  expect(seen).not.toMatch(/identity|passwordHash|totpSecret/)
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR'] as const)('%s administers no account', async (role) => {
  const stranger = await createActor(role)
  const { id } = await createActor('PROVINCE')
  const ref = { id, version: 1 }
  const notFound = { reason: { code: 'not-found' } }
  const edit = { ...ref, ...person('stranger'), role: 'ADMIN', organisation: '' }
  const attempts = [
    createAccount(stranger, NewAccount.parse({ ...person('made'), role: 'ADMIN' })),
    editAccount(stranger, AccountEdit.parse(edit)),
    disableAccount(stranger, { ...ref, reason }),
    enableAccount(stranger, ref),
    endAccountSessions(stranger, ref),
    resendInvitation(stranger, ref),
    resetSecondFactor(stranger, { ...ref, reason }),
    listAccounts(stranger, {}),
    countAccounts(stranger, {}),
    findAccount(stranger, id),
  ]
  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(notFound)
  expect((await stored(id)).version).toBe(1)
})

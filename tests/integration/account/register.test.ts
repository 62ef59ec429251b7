import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { confirmEmail } from '@/lib/account/confirm-email'
import { Register } from '@/lib/account/form'
import { register } from '@/lib/account/register'
import { startSession } from '@/lib/account/start-session'
import { creditCodeCheck } from '@/lib/organisation/credit-code'
import { db } from '@/lib/platform/db'
import { fieldErrors } from '@/lib/platform/field-errors'
import { createActor, createDepartment, createOrganisation, visitor } from '@/tests/support/factories'
import { inventedIdentity, newestMail } from '@/tests/support/registrations'

const password = 'kunyu peach 41 lantern'

async function entries(given: Partial<Record<keyof Register, string>> = {}) {
  const unique = randomUUID().slice(0, 8)
  const organisationId = given.organisationName ? '' : (given.organisationId ?? (await createOrganisation()).id)
  return Register.parse({
    email: `${unique}@example.test`,
    mobile: `199${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    name: '测试建议人',
    title: '研究员',
    identityKind: 'RESIDENT_ID',
    identityNumber: inventedIdentity(),
    password,
    ...given,
    organisationId,
  })
}

test('an account opens once its e-mail is confirmed, and not before', async () => {
  const input = await entries()
  await register(visitor, input)
  const enter = () => startSession(visitor, { login: input.email, password })
  await expect(enter()).rejects.toMatchObject({ reason: { code: 'not-confirmed' } })
  const { token, kind } = await newestMail(input.email)
  expect(kind).toBe('confirm')
  await confirmEmail(visitor, { token })
  await expect(enter()).resolves.toMatchObject({ sessionId: expect.any(String) })
  await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({ reason: { code: 'bad-link' } })
})

test('an expired link confirms nothing', async () => {
  const input = await entries()
  await register(visitor, input)
  const { token } = await newestMail(input.email)
  await db.$executeRaw`UPDATE "Token" SET "expiresAt" = clock_timestamp() - interval '1 second'`
  await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({ reason: { code: 'bad-link' } })
  expect(await db.account.count({ where: { email: input.email, emailConfirmedAt: null } })).toBe(1)
})

test('the number of a document is written nowhere', async () => {
  const input = await entries()
  await register(visitor, input)
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT row_to_json(t)::text AS text FROM "Account" t UNION ALL SELECT row_to_json(t)::text FROM "AuditEntry" t
    UNION ALL SELECT row_to_json(t)::text FROM "Mail" t UNION ALL SELECT row_to_json(t)::text FROM "SignInAttempt" t`
  const everything = rows.map(({ text }) => text).join()
  expect(everything).toContain(input.email)
  expect(everything).not.toContain(input.identityNumber)
  expect(everything).not.toContain(input.identityNumber.slice(0, 17))
})

test('a second account of a confirmed identity is refused, names no e-mail, and is in the trail', async () => {
  const first = await entries()
  await register(visitor, first)
  await confirmEmail(visitor, await newestMail(first.email))
  const second = await entries({ identityNumber: first.identityNumber.toLowerCase() })
  const refusal = await register(visitor, second).catch((error) => error)
  expect(refusal).toMatchObject({ reason: { code: 'identity-taken' } })
  expect(refusal.message).toContain('找回口令')
  expect(refusal.message).not.toContain('@')
  expect(await db.account.count({ where: { email: second.email } })).toBe(0)
  expect(await db.auditEntry.count({ where: { action: 'account.registration-refused', outcome: 'refused' } })).toBe(1)
})

test('an identity nobody confirmed gives way: a mistyped e-mail locks nobody out', async () => {
  const first = await entries()
  await register(visitor, first)
  const second = await entries({ identityNumber: first.identityNumber })
  await register(visitor, second)
  expect(await db.account.findMany({ where: { email: { in: [first.email, second.email] } } })).toMatchObject([
    { email: second.email },
  ])
  const { token } = await newestMail(first.email)
  await expect(confirmEmail(visitor, { token })).rejects.toMatchObject({ reason: { code: 'bad-link' } })
})

test('of two registrations of one identity at once one account is left', async () => {
  const first = await entries()
  const second = await entries({ identityNumber: first.identityNumber })
  await Promise.all([register(visitor, first), register(visitor, second)])
  expect(await db.account.count({ where: { email: { in: [first.email, second.email] } } })).toBe(1)
})

test('an e-mail that has an account gets the same answer, and its owner a mail', async () => {
  const { id } = await createActor('PROVINCE', { email: 'owner@example.test' })
  const input = await entries({ email: 'Owner@Example.test' })
  await expect(register(visitor, input)).resolves.toBeUndefined()
  expect(await db.account.findMany({ where: { email: 'owner@example.test' } })).toMatchObject([{ id }])
  expect((await newestMail('owner@example.test')).subject).toContain('您已有账号')
  // Nor does the identity tell, tried again with another e-mail.
  const again = await entries({ identityNumber: input.identityNumber })
  await expect(register(visitor, again)).resolves.toBeUndefined()
})

test('a mobile of somebody else is left out, and the mail says so', async () => {
  await createActor('PROVINCE', { mobile: '19900000042' })
  const input = await entries({ mobile: '+86 199 0000 0042' })
  await register(visitor, input)
  expect(await db.account.findUniqueOrThrow({ where: { email: input.email } })).toMatchObject({ mobile: null })
  expect((await newestMail(input.email)).text).toContain('手机号未能登记')
})

test('nobody fills a mailbox by registering again and again', async () => {
  const input = await entries()
  for (let i = 0; i < 8; i++) await register(visitor, input)
  expect(await db.mail.count({ where: { recipient: input.email } })).toBe(5)
})

test('what is missing is named at once in the order of the form, the organisation and its department too', () => {
  const faultsOf = (typed: object) => {
    const { error } = Register.safeParse(typed)
    return error ? Object.keys(fieldErrors(error, Register)) : []
  }
  const empty = { name: '', title: '', identityNumber: '', email: '', mobile: '', password: '' }
  const others = ['identityKind', 'identityNumber', 'email', 'mobile', 'password']
  expect(faultsOf(empty)).toEqual(['name', 'title', 'organisationId', ...others])
  expect(faultsOf({ ...empty, organisationName: '新的单位有限公司' })).toEqual([
    'name',
    'title',
    'departmentId',
    ...others,
  ])
})

test('every fault is said at once, and nothing is stored', async () => {
  const input = await entries({
    identityNumber: '11999919800101001X',
    password: '测试建议人 password',
    organisationName: '新的单位有限公司',
    organisationCredit: '913700000000000000',
    departmentId: randomUUID(),
  })
  const before = await db.organisation.count()
  const refusal = await register(visitor, input).catch((error) => error)
  expect(Object.keys(refusal.errors).sort()).toEqual([
    'departmentId',
    'identityNumber',
    'organisationCredit',
    'password',
  ])
  expect(await db.organisation.count()).toBe(before)
  expect(await db.account.count({ where: { email: input.email } })).toBe(0)
})

test('a new organisation is proposed to its department, and goes with a registration that is taken back', async () => {
  const department = await createDepartment()
  const code = '12370000123456789'
  const proposal = {
    organisationName: '新建研究院（测试）',
    organisationCredit: code + creditCodeCheck(code),
    departmentId: department.id,
  }
  const input = await entries(proposal)
  await register(visitor, input)
  expect(await db.organisation.findMany({ where: { departmentId: department.id } })).toMatchObject([
    { name: '新建研究院（测试）', state: 'PROPOSED' },
  ])
  await register(visitor, await entries({ identityNumber: input.identityNumber }))
  expect(await db.organisation.count({ where: { departmentId: department.id } })).toBe(0)
})

test('a name that is confirmed already cannot be proposed again', async () => {
  const known = await createOrganisation()
  const department = await createDepartment()
  const input = await entries({
    organisationName: known.name,
    organisationCredit: '91370000MA3C00000X',
    departmentId: department.id,
  })
  await expect(register(visitor, input)).rejects.toMatchObject({ reason: { code: 'check-entries' } })
})

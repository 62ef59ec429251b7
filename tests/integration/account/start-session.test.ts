import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '@/lib/account/password'
import { resumeSession } from '@/lib/account/resume-session'
import { startSession } from '@/lib/account/start-session'
import { db } from '@/lib/platform/db'
import { createActor, visitor } from '@/tests/support/factories'

const password = 'a quite long password'
let passwordHash = ''
beforeAll(async () => {
  passwordHash = await hashPassword(password)
})

test('opens a session by e-mail in any case and by mobile in any spelling', async () => {
  const { id } = await createActor('PROVINCE', { email: 'wang@example.test', mobile: '10012345678', passwordHash })
  for (const login of ['Wang@Example.TEST ', '100 1234 5678', '+8610012345678']) {
    const { accountId } = await startSession(visitor, { login, password })
    expect(accountId).toBe(id)
  }
  expect(await db.auditEntry.count({ where: { subject: `account:${id}`, action: 'session.started' } })).toBe(3)
})

test('says the same of a wrong password and of an unknown account', async () => {
  await createActor('PROVINCE', { email: 'known@example.test', passwordHash })
  const say = (login: string) =>
    startSession(visitor, { login, password: 'wrong' }).catch((error: Error) => error.message)
  expect(await say('known@example.test')).toBe(await say('unknown@example.test'))
})

test('five failures lead to a wait that even the right password does not pass', async () => {
  await createActor('PROVINCE', { email: 'guessed@example.test', passwordHash })
  const enter = (typed: string) => startSession(visitor, { login: 'guessed@example.test', password: typed })
  for (let i = 0; i < 5; i++) await expect(enter('wrong')).rejects.toMatchObject({ reason: { code: 'wrong-login' } })
  await expect(enter(password)).rejects.toMatchObject({ reason: { code: 'locked' } })
})

test.each([
  [{ disabledAt: new Date() }, 'disabled'],
  [{ emailConfirmedAt: null }, 'not-confirmed'],
])('%j may not sign in: %s', async (state, code) => {
  const { id } = await createActor('PROVINCE', { email: `${code}@example.test`, passwordHash })
  await db.account.update({ where: { id }, data: state })
  await expect(startSession(visitor, { login: `${code}@example.test`, password })).rejects.toMatchObject({
    reason: { code },
  })
})

test('guesses sent all at once get no more tries than guesses sent one by one', async () => {
  await createActor('PROVINCE', { email: 'rushed@example.test', passwordHash })
  const guess = () =>
    startSession({ ...visitor, address: '192.0.2.7' }, { login: 'rushed@example.test', password: 'wrong' }).catch(
      (error) => error.reason.code,
    )
  const answers = await Promise.all(Array.from({ length: 20 }, guess))
  expect(answers.filter((code) => code === 'wrong-login')).toHaveLength(5)
  expect(answers.filter((code) => code === 'locked')).toHaveLength(15)
})

test('many accounts tried from one address lead to a wait for that address alone', async () => {
  await createActor('PROVINCE', { email: 'neighbour@example.test', passwordHash })
  const from = { ...visitor, address: '192.0.2.8' }
  const guess = (i: number) => startSession(from, { login: `nobody${i}@example.test`, password: 'wrong' })
  const answers = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => guess(i)))
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
  const enter = { login: 'neighbour@example.test', password }
  await expect(startSession(from, enter)).rejects.toMatchObject({ reason: { code: 'locked' } })
  await expect(startSession(visitor, enter)).resolves.toMatchObject({ sessionId: expect.any(String) })
})

test('refusals are in the trail, without what was typed', async () => {
  const { id } = await createActor('PROVINCE', { email: 'trailed@example.test', passwordHash })
  const enter = (login: string) => startSession(visitor, { login, password: 'wrong' }).catch(() => null)
  await enter('trailed@example.test')
  await enter('no-such-person@example.test')
  const entries = await db.auditEntry.findMany({ where: { action: 'session.refused' } })
  expect(entries.filter(({ subject }) => subject === `account:${id}`)).toMatchObject([
    { outcome: 'refused', detail: { reason: 'wrong-login' } },
  ])
  expect(JSON.stringify(entries, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    'no-such-person',
  )
})

test('a page is taken up again by its own account only', async () => {
  const owner = await createActor('PROVINCE', { email: 'page-owner@example.test', passwordHash })
  const other = await createActor('PROVINCE', {
    email: 'other@example.test',
    passwordHash: await hashPassword('other tall pines 77'),
  })
  await expect(resumeSession(visitor, { accountId: owner.id, password })).resolves.toMatchObject({
    accountId: owner.id,
  })
  await expect(resumeSession(visitor, { accountId: other.id, password })).rejects.toMatchObject({
    reason: { code: 'wrong-login' },
  })
  const login = { login: 'other@example.test', password: 'other tall pines 77' }
  await expect(startSession(visitor, login, owner.id)).rejects.toMatchObject({ reason: { code: 'other-account' } })
})

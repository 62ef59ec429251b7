import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '@/lib/account/password'
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

import { beforeAll, expect, test } from 'vitest'
import { askRecovery } from '@/lib/account/ask-recovery'
import { changePassword } from '@/lib/account/change-password'
import { issueToken } from '@/lib/account/issue-token'
import { hashPassword } from '@/lib/account/password'
import { resetPassword } from '@/lib/account/reset-password'
import { startSession } from '@/lib/account/start-session'
import { db } from '@/lib/platform/db'
import { createActor, visitor } from '@/tests/support/factories'
import { newestMail } from '@/tests/support/registrations'

const old = 'a quite long password'
const fresh = 'kunyu peach 41 lantern'
let passwordHash = ''
beforeAll(async () => {
  passwordHash = await hashPassword(old)
})

const openSessions = (accountId: string) => db.session.count({ where: { accountId, endedAt: null } })

test('a reset by mail ends every session, lifts the lock and works once', async () => {
  const { id } = await createActor('PROVINCE', { email: 'forgot@example.test', passwordHash })
  const enter = (password: string) => startSession(visitor, { login: 'forgot@example.test', password })
  for (let i = 0; i < 5; i++) await enter('wrong').catch(() => null)
  await expect(enter(old)).rejects.toMatchObject({ reason: { code: 'locked' } })

  await askRecovery(visitor, { login: 'Forgot@example.test' })
  const { token } = await newestMail('forgot@example.test')
  await resetPassword(visitor, { token, password: fresh })
  expect(await openSessions(id)).toBe(0)
  await expect(enter(fresh)).resolves.toMatchObject({ accountId: id })
  await expect(resetPassword(visitor, { token, password: fresh })).rejects.toMatchObject({
    reason: { code: 'bad-link' },
  })
})

test('a password too weak leaves the link good for another try', async () => {
  const { id } = await createActor('PROVINCE', { email: 'weak@example.test' })
  await askRecovery(visitor, { login: 'weak@example.test' })
  const { token } = await newestMail('weak@example.test')
  const refusal = await resetPassword(visitor, { token, password: 'password1234' }).catch((error) => error)
  expect(refusal.errors.password).toHaveLength(1)
  expect(await openSessions(id)).toBe(1)
  await resetPassword(visitor, { token, password: fresh })
})

test('asking for an account that does not exist, or is disabled, says the same and mails nobody', async () => {
  const { id } = await createActor('PROVINCE', { email: 'gone@example.test' })
  await db.account.update({ where: { id }, data: { disabledAt: new Date() } })
  const before = await db.mail.count()
  await expect(askRecovery(visitor, { login: 'nobody@example.test' })).resolves.toBeUndefined()
  await expect(askRecovery(visitor, { login: 'gone@example.test' })).resolves.toBeUndefined()
  expect(await db.mail.count()).toBe(before)
})

test('a newer link puts the older one out of use, and a disabled account has none', async () => {
  const { id } = await createActor('PROVINCE', { email: 'twice@example.test' })
  await askRecovery(visitor, { login: 'twice@example.test' })
  const { token: first } = await newestMail('twice@example.test')
  await askRecovery(visitor, { login: 'twice@example.test' })
  const { token: second } = await newestMail('twice@example.test')
  await expect(resetPassword(visitor, { token: first, password: fresh })).rejects.toMatchObject({
    reason: { code: 'bad-link' },
  })
  await db.account.update({ where: { id }, data: { disabledAt: new Date() } })
  await expect(resetPassword(visitor, { token: second, password: fresh })).rejects.toMatchObject({
    reason: { code: 'bad-link' },
  })
})

test('an invitation sets the first password and confirms the e-mail; asked again it is sent again', async () => {
  const { id } = await createActor('DEPARTMENT', { email: 'invited@example.test' })
  await db.account.update({ where: { id }, data: { emailConfirmedAt: null } })
  await db.$transaction((tx) => issueToken(tx, id, 'INVITATION'))
  await askRecovery(visitor, { login: 'invited@example.test' })
  const { token, subject } = await newestMail('invited@example.test')
  expect(subject).toContain('启用您的账号')
  await resetPassword(visitor, { token, password: fresh })
  await expect(startSession(visitor, { login: 'invited@example.test', password: fresh })).resolves.toMatchObject({
    accountId: id,
  })
})

test('of two resets by one link at once one is done', async () => {
  await createActor('PROVINCE', { email: 'race@example.test' })
  await askRecovery(visitor, { login: 'race@example.test' })
  const { token } = await newestMail('race@example.test')
  const outcomes = await Promise.allSettled([
    resetPassword(visitor, { token, password: fresh }),
    resetPassword(visitor, { token, password: 'tall pines 77 by the lake' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('changing it needs the current one, ends the other sessions and keeps this one', async () => {
  const actor = await createActor('PROVINCE', { email: 'changer@example.test', passwordHash })
  await startSession(visitor, { login: 'changer@example.test', password: old })
  await expect(changePassword(actor, { currentPassword: 'wrong', password: fresh })).rejects.toMatchObject({
    errors: { currentPassword: [expect.any(String)] },
  })
  await expect(changePassword(actor, { currentPassword: old, password: 'changer@example.test' })).rejects.toMatchObject(
    {
      reason: { code: 'weak-password' },
    },
  )
  await changePassword(actor, { currentPassword: old, password: fresh })
  expect(await db.session.findMany({ where: { accountId: actor.id, endedAt: null } })).toMatchObject([
    { id: actor.sessionId },
  ])
  expect((await newestMail('changer@example.test')).subject).toContain('口令已更改')
})

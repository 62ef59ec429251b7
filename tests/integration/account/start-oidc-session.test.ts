import { expect, test } from 'vitest'
import { startOidcSession } from '@/lib/account/start-oidc-session'
import { db } from '@/lib/platform/db'
import type { OidcClaims } from '@/lib/platform/oidc'
import { createActor, visitor } from '@/tests/support/factories'
import { waiting, withHolder } from '@/tests/support/held-rows'

const now = new Date('2026-11-21T02:00:00Z')
const claims = (email: string, given: Partial<OidcClaims> = {}): OidcClaims => ({
  issuer: 'https://sso.example.test',
  subject: `subject of ${email}`,
  email,
  emailVerified: true,
  methods: ['pwd'],
  at: now.getTime(),
  ...given,
})
const enter = (given: OidcClaims | undefined) => startOidcSession(visitor, given, now)
const refused = (code: string) => ({ reason: { code } })

test('links a confirmed account by its verified e-mail once, and knows it afterwards by the subject alone', async () => {
  const { id } = await createActor('PROVINCE', { email: 'linked@example.test' })
  await enter(claims('linked@example.test'))
  const { sessionId } = await enter(
    claims('linked@example.test', { email: 'renamed@example.test', emailVerified: false }),
  )
  expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
    accountId: id,
    method: 'OIDC',
    secondFactorAt: null,
  })
  expect(await db.oidcLink.count({ where: { accountId: id } })).toBe(1)
})

test('makes no account, and links none that is unconfirmed, by an unverified e-mail, or linked already', async () => {
  const before = await db.account.count()
  await expect(enter(claims('nobody@example.test'))).rejects.toMatchObject(refused('oidc-unknown'))
  expect(await db.account.count()).toBe(before)
  await createActor('PROVINCE', { email: 'unverified@example.test' })
  await expect(enter(claims('unverified@example.test', { emailVerified: false }))).rejects.toMatchObject(
    refused('oidc-unknown'),
  )
  const pending = await createActor('PROVINCE', { email: 'pending@example.test' })
  await db.account.update({ where: { id: pending.id }, data: { emailConfirmedAt: null } })
  await expect(enter(claims('pending@example.test'))).rejects.toMatchObject(refused('oidc-unknown'))
  await createActor('PROVINCE', { email: 'taken@example.test' })
  await enter(claims('taken@example.test'))
  await expect(enter(claims('taken@example.test', { subject: 'another' }))).rejects.toMatchObject(
    refused('oidc-linked-elsewhere'),
  )
})

test('a disabled account stays shut, linked or not', async () => {
  const { id } = await createActor('PROVINCE', { email: 'shut@example.test' })
  await db.account.update({ where: { id }, data: { disabledAt: new Date() } })
  await expect(enter(claims('shut@example.test'))).rejects.toMatchObject(refused('disabled'))
  await db.oidcLink.create({
    data: { issuer: 'https://sso.example.test', subject: 'subject of shut@example.test', accountId: id },
  })
  await expect(enter(claims('shut@example.test'))).rejects.toMatchObject(refused('disabled'))
})

test('two first sign-ins at once link once and both get in', async () => {
  const { id } = await createActor('PROVINCE', { email: 'both@example.test' })
  const outcomes = await Promise.allSettled([enter(claims('both@example.test')), enter(claims('both@example.test'))])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await db.oidcLink.count({ where: { accountId: id } })).toBe(1)
})

test('linked between the look for the link and the look at the account, one gets in all the same', async () => {
  const { id } = await createActor('PROVINCE', { email: 'between@example.test' })
  const given = claims('between@example.test')
  const entered = await withHolder(async (holder) => {
    await holder.query('LOCK TABLE "Account" IN ACCESS EXCLUSIVE MODE')
    const coming = enter(given)
    await waiting(1)
    await holder.query('INSERT INTO "OidcLink" ("issuer", "subject", "accountId") VALUES ($1, $2, $3)', [
      given.issuer,
      given.subject,
      id,
    ])
    await holder.query('COMMIT')
    return coming
  })
  expect(await db.session.count({ where: { id: entered.sessionId, accountId: id } })).toBe(1)
  expect(await db.oidcLink.count({ where: { accountId: id } })).toBe(1)
})

test('of two subjects with one e-mail that come at once, one is linked', async () => {
  const { id } = await createActor('PROVINCE', { email: 'one@example.test' })
  const subjects = ['first', 'second'].map((subject) => claims('one@example.test', { subject }))
  const entered = await withHolder(async (holder) => {
    await holder.query('LOCK TABLE "OidcLink" IN SHARE ROW EXCLUSIVE MODE')
    const coming = Promise.allSettled(subjects.map(enter))
    await waiting(2)
    await holder.query('COMMIT')
    return coming
  })
  expect(entered.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(entered.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('oidc-linked-elsewhere'),
  })
  expect(await db.oidcLink.count({ where: { accountId: id } })).toBe(1)
})

test('a second factor shown to the provider counts here', async () => {
  await createActor('PROVINCE', { email: 'strong@example.test' })
  const { sessionId } = await enter(claims('strong@example.test', { methods: ['pwd', 'otp', 'mfa'] }))
  expect((await db.session.findUniqueOrThrow({ where: { id: sessionId } })).secondFactorAt).not.toBeNull()
})

test('what the provider said a minute ago, or never, opens nothing', async () => {
  await createActor('PROVINCE', { email: 'late@example.test' })
  await expect(enter(claims('late@example.test', { at: now.getTime() - 60_001 }))).rejects.toMatchObject(
    refused('oidc-stale'),
  )
  await expect(enter(undefined)).rejects.toMatchObject(refused('oidc-stale'))
})

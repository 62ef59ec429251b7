import { expect, test } from 'vitest'
import { beginEnrolment } from '@/lib/account/begin-enrolment'
import { confirmEnrolment } from '@/lib/account/confirm-enrolment'
import { dropSecondFactor } from '@/lib/account/drop-second-factor'
import { hashPassword } from '@/lib/account/password'
import { proveSecondFactor } from '@/lib/account/prove-second-factor'
import { findEnrolment } from '@/lib/account/queries'
import { totpCode } from '@/lib/account/totp'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'

const password = 'a quite long password'

/** Somebody with the second factor in force, with their secret and recovery codes; the code of now is used up. */
async function enrolled(actor: Actor) {
  await beginEnrolment(actor)
  const { key = '' } = (await findEnrolment(actor)) ?? {}
  const codes = await confirmEnrolment(actor, { code: totpCode(key, await databaseNow()) })
  return { key, codes }
}

// The step after the one used at enrolment is let pass, too: nobody has to wait in a test.
const nextCode = async (key: string) => totpCode(key, new Date((await databaseNow()).getTime() + 30_000))
const stood = (actor: Actor) => db.session.findUniqueOrThrow({ where: { id: actor.sessionId } })

test('is in force after its first code, asks nothing of this browser and keeps its secrets sealed', async () => {
  const actor = await createActor('PROVINCE')
  const { key, codes } = await enrolled(actor)
  expect(new Set(codes).size).toBe(10)
  expect((await stood(actor)).secondFactorAt).not.toBeNull()
  expect(await findEnrolment(actor)).toBeNull()
  const rows = JSON.stringify([
    await db.account.findUniqueOrThrow({ where: { id: actor.id } }),
    await db.recoveryCode.findMany({ where: { accountId: actor.id } }),
  ])
  expect(rows).not.toContain(key)
  for (const code of codes) expect(rows).not.toContain(code)
})

test('a wrong first code puts nothing in force', async () => {
  const actor = await createActor('PROVINCE')
  await beginEnrolment(actor)
  await expect(confirmEnrolment(actor, { code: '000000' })).rejects.toMatchObject({ reason: { code: 'wrong-code' } })
  expect(await db.account.count({ where: { id: actor.id, totpConfirmedAt: null } })).toBe(1)
})

test('a code opens once, also for two who send it at once', async () => {
  const actor = await createActor('PROVINCE')
  const { key } = await enrolled(actor)
  const used = totpCode(key, await databaseNow())
  await expect(proveSecondFactor(actor, { code: used })).rejects.toMatchObject({ reason: { code: 'wrong-code' } })
  const code = await nextCode(key)
  const outcomes = await Promise.allSettled([proveSecondFactor(actor, { code }), proveSecondFactor(actor, { code })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a recovery code opens once, however it is typed, and its owner is told', async () => {
  const actor = await createActor('PROVINCE')
  const { codes } = await enrolled(actor)
  const typed = (codes[0] ?? '').toLowerCase().replace('-', ' ')
  await proveSecondFactor(actor, { code: typed })
  await expect(proveSecondFactor(actor, { code: typed })).rejects.toMatchObject({ reason: { code: 'wrong-code' } })
  expect(await db.mail.count({ where: { text: { contains: '剩余恢复码 9 个' } } })).toBe(1)
})

test('five wrong codes lead to a wait', async () => {
  const actor = await createActor('PROVINCE')
  const { key } = await enrolled(actor)
  for (let i = 0; i < 5; i++) await proveSecondFactor(actor, { code: '000000' }).catch(() => null)
  await expect(proveSecondFactor(actor, { code: await nextCode(key) })).rejects.toMatchObject({
    reason: { code: 'locked' },
  })
})

test('the recovery code of somebody else opens nothing', async () => {
  const { codes } = await enrolled(await createActor('PROVINCE'))
  const other = await createActor('PROVINCE')
  await enrolled(other)
  await expect(proveSecondFactor(other, { code: codes[0] ?? '' })).rejects.toMatchObject({
    reason: { code: 'wrong-code' },
  })
})

test('is dropped by password and code together, and never where the role demands it', async () => {
  const actor = await createActor('PROVINCE', { passwordHash: await hashPassword(password) })
  const { key, codes } = await enrolled(actor)
  const drop = (currentPassword: string, code: string) => dropSecondFactor(actor, { currentPassword, code })
  await expect(drop('wrong', await nextCode(key))).rejects.toMatchObject({ reason: { code: 'wrong-password' } })
  await expect(drop(password, '000000')).rejects.toMatchObject({ reason: { code: 'wrong-code' } })
  await db.roleSetting.create({ data: { role: 'PROVINCE', totpRequired: true } })
  await expect(drop(password, await nextCode(key))).rejects.toMatchObject({
    reason: { code: 'second-factor-required' },
  })
  await db.roleSetting.deleteMany()
  await drop(password, codes[1] ?? '')
  expect(await db.account.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({
    totpSecret: null,
    totpConfirmedAt: null,
  })
  expect(await db.recoveryCode.count({ where: { accountId: actor.id } })).toBe(0)
})

test('what is in force is not set up a second time', async () => {
  const actor = await createActor('PROVINCE')
  await enrolled(actor)
  await expect(beginEnrolment(actor)).rejects.toMatchObject({ reason: { code: 'enrolment-changed' } })
})

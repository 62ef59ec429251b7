import { expect, test } from 'vitest'
import { changeProfile } from '@/lib/account/change-profile'
import { endOtherSessions } from '@/lib/account/end-other-sessions'
import { Profile } from '@/lib/account/form'
import { listSessions } from '@/lib/account/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createActor, createOrganisation, visitor } from '@/tests/support/factories'

const another = (actor: Actor) => db.session.create({ data: { accountId: actor.id, method: 'PASSWORD', ...visitor } })
const listed = async (actor: Actor) => (await listSessions(actor)).map(({ id }) => id).sort()

test('lists one’s own sessions that still open something, and no others', async () => {
  const actor = await createActor('PROVINCE')
  await createActor('PROVINCE')
  const open = await another(actor)
  const ended = await another(actor)
  await db.session.update({ where: { id: ended.id }, data: { endedAt: new Date(), endedBy: 'SIGNED_OUT' } })
  const idle = await another(actor)
  await db.$executeRaw`UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - interval '31 minutes' WHERE id = ${idle.id}::uuid`
  expect(await listed(actor)).toEqual([actor.sessionId, open.id].sort())
})

test('ends one session elsewhere, or all, and never this one', async () => {
  const actor = await createActor('PROVINCE')
  const [one, two] = [await another(actor), await another(actor), await another(actor)]
  expect(await endOtherSessions(actor, { sessionId: one.id })).toBe(1)
  expect(await listed(actor)).not.toContain(one.id)
  expect(await endOtherSessions(actor, {})).toBe(2)
  expect(await listed(actor)).toEqual([actor.sessionId])
  expect(two.id).not.toBe(actor.sessionId)
})

test('nobody ends the session of somebody else', async () => {
  const [actor, stranger] = [await createActor('PROVINCE'), await createActor('ADMIN')]
  await expect(endOtherSessions(stranger, { sessionId: actor.sessionId })).rejects.toMatchObject({
    reason: { code: 'not-found' },
  })
  expect(await listed(actor)).toEqual([actor.sessionId])
})

const profile = (given: object) => Profile.parse({ version: 1, title: '研究员', mobile: '', ...given })

test('a proposer moves to another confirmed organisation; others have none to move to', async () => {
  const { id } = await createOrganisation()
  const proposer = await createActor('PROPOSER')
  await changeProfile(proposer, profile({ organisationId: id }))
  expect(await db.account.findUniqueOrThrow({ where: { id: proposer.id } })).toMatchObject({ organisationId: id })
  const officer = await createActor('PROVINCE')
  await changeProfile(officer, profile({ organisationId: id }))
  expect(await db.account.findUniqueOrThrow({ where: { id: officer.id } })).toMatchObject({ organisationId: null })
})

test('a profile changed elsewhere meanwhile is not overwritten', async () => {
  const actor = await createActor('PROVINCE')
  const outcomes = await Promise.allSettled([
    changeProfile(actor, profile({ title: '甲' })),
    changeProfile(actor, profile({ title: '乙' })),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a mobile must be one, and nobody else’s; the trail names what changed and not to what', async () => {
  await createActor('PROVINCE', { mobile: '19900000051' })
  const actor = await createActor('PROVINCE')
  const change = (mobile: string) => changeProfile(actor, profile({ mobile }))
  await expect(change('12345')).rejects.toMatchObject({ errors: { mobile: [expect.any(String)] } })
  await expect(change('19900000051')).rejects.toMatchObject({ reason: { code: 'mobile-unusable' } })
  await change('199 0000 0052')
  expect(await db.account.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({ mobile: '19900000052' })
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { actorId: actor.id, action: 'account.profile-changed' },
  })
  expect(entry.detail).toEqual({ changed: ['mobile'] })
})

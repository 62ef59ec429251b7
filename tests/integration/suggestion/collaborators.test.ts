import { beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { acceptInvitation } from '@/lib/suggestion/accept-invitation'
import { inviteCollaborator } from '@/lib/suggestion/invite-collaborator'
import { findOwn, listInvitations, listOwn } from '@/lib/suggestion/queries'
import { removeCollaborator } from '@/lib/suggestion/remove-collaborator'
import { createActor } from '@/tests/support/factories'
import { createColleague, createSuggestion } from '@/tests/support/suggestions'

let owner: ActorOf<'PROPOSER'>
let colleague: ActorOf<'PROPOSER'>
let email: string
let id: string
const refusal = (code: string) => ({ reason: { code } })

beforeEach(async () => {
  owner = await createActor('PROPOSER')
  colleague = await createActor('PROPOSER')
  email = (await db.account.findUniqueOrThrow({ where: { id: colleague.id } })).email
  id = (await createSuggestion(owner)).id
})

const invite = (mode: 'EDIT' | 'READ' = 'EDIT') => inviteCollaborator(owner, { id, email, mode })
const invited = () => db.collaborator.findFirstOrThrow({ where: { suggestionId: id, email, removedAt: null } })

test('invited by mail, accepted by the owner of that mailbox, seen from then on', async () => {
  await invite()
  expect(await db.mail.count({ where: { recipient: email } })).toBe(1)
  expect(await findOwn(colleague, id)).toBeNull()
  const [waiting] = await listInvitations(colleague)
  await acceptInvitation(colleague, { collaboratorId: waiting?.id ?? '' })
  expect(await findOwn(colleague, id)).toMatchObject({ owned: false, whyNotWrite: null })
  expect((await listOwn(colleague)).map((one) => one.id)).toEqual([id])
})

test('nobody else accepts it, and a withdrawn invitation is none', async () => {
  await invite()
  const { id: collaboratorId } = await invited()
  const stranger = await createActor('PROPOSER')
  await expect(acceptInvitation(stranger, { collaboratorId })).rejects.toMatchObject(refusal('not-invited'))
  await removeCollaborator(owner, { collaboratorId })
  await expect(acceptInvitation(colleague, { collaboratorId })).rejects.toMatchObject(refusal('not-invited'))
})

test('a mailbox is invited once, by the owner alone, and not the owner’s own', async () => {
  await invite()
  await expect(invite('READ')).rejects.toMatchObject(refusal('invited-already'))
  const writer = await createColleague(id, 'EDIT')
  const more = { id, email: 'somebody@example.test', mode: 'READ' as const }
  await expect(inviteCollaborator(writer, more)).rejects.toMatchObject(refusal('owner-only'))
  const own = await db.account.findUniqueOrThrow({ where: { id: owner.id } })
  await expect(inviteCollaborator(owner, { ...more, email: own.email })).rejects.toMatchObject(refusal('oneself'))
})

test('a colleague leaves; a stranger removes nobody', async () => {
  const writer = await createColleague(id, 'EDIT')
  const { id: collaboratorId } = await db.collaborator.findFirstOrThrow({ where: { accountId: writer.id } })
  const stranger = await createActor('PROPOSER')
  await expect(removeCollaborator(stranger, { collaboratorId })).rejects.toMatchObject(refusal('not-found'))
  await removeCollaborator(writer, { collaboratorId })
  expect(await findOwn(writer, id)).toBeNull()
})

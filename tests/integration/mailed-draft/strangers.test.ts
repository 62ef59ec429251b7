import { beforeAll, expect, test } from 'vitest'
import { acceptMailedDraft } from '@/lib/mailed-draft/accept-mailed-draft'
import { inviteProposer } from '@/lib/mailed-draft/invite-proposer'
import { openInvitation } from '@/lib/mailed-draft/open-invitation'
import { openMailedDraft } from '@/lib/mailed-draft/open-mailed-draft'
import { listMailedDrafts } from '@/lib/mailed-draft/queries'
import { receiveFile } from '@/lib/mailed-draft/receive-file'
import { withdrawMailedDraft } from '@/lib/mailed-draft/withdraw-mailed-draft'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { unreadable } from '@/lib/suggestion/word/import/unreadable'
import { createActor } from '@/tests/support/factories'
import { filledWordFile } from '@/tests/support/filled-word-file'
import { hostileFiles } from '@/tests/support/hostile-word'
import { invite, receive, shownDraft } from '@/tests/support/mailed-drafts'
import { createSuggestionCall } from '@/tests/support/suggestions'
import { codeOf } from '@/tests/support/uploads'

let officer: ActorOf<'DEPARTMENT'>
let callId: string
let id: string
let token: string

beforeAll(async () => {
  officer = await createActor('DEPARTMENT')
  callId = (await createSuggestionCall()).id
  id = await receive(officer, callId)
  token = await invite(officer, id, 'sender@example.test')
})

const doors: [string, (actor: Actor) => Promise<unknown>][] = [
  ['open', (actor) => openMailedDraft(actor, { id })],
  ['invite', async (actor) => inviteProposer(actor, { ...(await shownDraft(id)), email: 'thief@example.test' })],
  ['withdraw', async (actor) => withdrawMailedDraft(actor, await shownDraft(id))],
]
const strangers: [string, () => Promise<Actor>][] = [
  ['another department', () => createActor('DEPARTMENT')],
  ['a proposer of the department', () => createActor('PROPOSER', { departmentId: officer.departmentId })],
  ['the province', () => createActor('PROVINCE')],
  ['supervision', () => createActor('SUPERVISOR')],
  ['an administrator', () => createActor('ADMIN')],
]

test.each(strangers)('%s finds no door to what a department collected', async (_who, make) => {
  const stranger = await make()
  for (const [door, knock] of doors) expect([door, await codeOf(knock(stranger))]).toEqual([door, 'not-found'])
  if (stranger.role === 'DEPARTMENT') expect(await listMailedDrafts(stranger, callId)).toEqual([])
  else expect(await codeOf(receiveFile(stranger, { callId, name: 'a.docx' }, await filledWordFile()))).toBe('not-found')
})

test('the link is for proposers of that department; a guessed one is nobody’s', async () => {
  for (const role of ['DEPARTMENT', 'PROVINCE', 'SUPERVISOR', 'ADMIN'] as const) {
    const actor = role === 'DEPARTMENT' ? officer : await createActor(role)
    expect([role, await codeOf(openInvitation(actor, { token }))]).toEqual([role, 'proposer-only'])
    expect([role, await codeOf(acceptMailedDraft(actor, { token }))]).toEqual([role, 'proposer-only'])
  }
  const elsewhere = await createActor('PROPOSER')
  expect(await codeOf(openInvitation(elsewhere, { token }))).toBe('other-department')
  expect(await codeOf(acceptMailedDraft(elsewhere, { token }))).toBe('other-department')
  const own = await createActor('PROPOSER', { departmentId: officer.departmentId })
  const guessed = 'a'.repeat(43)
  expect(await codeOf(openInvitation(own, { token: guessed }))).toBe('bad-invitation')
  expect(await codeOf(acceptMailedDraft(own, { token: guessed }))).toBe('bad-invitation')
  expect(await db.suggestion.count({ where: { callId } })).toBe(0)
})

test('each hostile file is refused with its one sentence, kept nowhere, and written into the trail', async () => {
  const before = await db.storedFile.count()
  for (const { name, make, reason } of hostileFiles) {
    const refused = receiveFile(officer, { callId, name: `${name}.docx` }, make())
    await expect(refused, name).rejects.toMatchObject({
      reason: { code: `word-${reason}`, sentence: unreadable[reason] },
    })
  }
  expect(await db.storedFile.count()).toBe(before)
  expect(await listMailedDrafts(officer, callId)).toHaveLength(1)
  const entries = { action: 'mailed-draft.refused', subject: `department:${officer.departmentId}` }
  expect(await db.auditEntry.count({ where: { ...entries, outcome: 'refused' } })).toBe(hostileFiles.length)
})

test('who looks and who decides is in the trail', async () => {
  await openMailedDraft(officer, { id })
  const actions = await db.auditEntry.findMany({
    where: { subject: `mailed-draft:${id}`, actorId: officer.id },
    orderBy: { seq: 'asc' },
    select: { action: true },
  })
  expect(actions.map(({ action }) => action)).toEqual([
    'mailed-draft.received',
    'mailed-draft.invited',
    'mailed-draft.read',
  ])
})

import { beforeEach, expect, test } from 'vitest'
import { countWaiting } from '@/lib/batch/queries'
import { sweepLeftovers } from '@/lib/files/sweep-leftovers'
import { acceptMailedDraft } from '@/lib/mailed-draft/accept-mailed-draft'
import { openInvitation } from '@/lib/mailed-draft/open-invitation'
import { openMailedDraft } from '@/lib/mailed-draft/open-mailed-draft'
import { findInvitation, listMailedDrafts } from '@/lib/mailed-draft/queries'
import { receiveFile } from '@/lib/mailed-draft/receive-file'
import { withdrawMailedDraft } from '@/lib/mailed-draft/withdraw-mailed-draft'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { countQueue } from '@/lib/review/queries'
import { filterFrom } from '@/lib/review/queue-filter'
import type { Suggestion as Content } from '@/lib/suggestion/form/definition'
import { pictureIds } from '@/lib/suggestion/rich-text/plain-text'
import { startDraft } from '@/lib/suggestion/start-draft'
import { createActor, createDepartment, createOrganisation } from '@/tests/support/factories'
import { filledWordFile } from '@/tests/support/filled-word-file'
import { brokenInvariants } from '@/tests/support/invariants'
import { invite, receive, shownDraft, tokenIn } from '@/tests/support/mailed-drafts'
import { createSuggestionCall } from '@/tests/support/suggestions'
import { codeOf } from '@/tests/support/uploads'

let officer: ActorOf<'DEPARTMENT'>
let proposer: ActorOf<'PROPOSER'>
let callId: string

beforeEach(async () => {
  const department = await createDepartment()
  const organisation = await createOrganisation({ departmentId: department.id })
  officer = await createActor('DEPARTMENT', { departmentId: department.id })
  proposer = await createActor('PROPOSER', { organisationId: organisation.id })
  callId = (await createSuggestionCall()).id
})

test('until the proposer confirms, nothing of it is a suggestion; then it is the proposer’s draft', async () => {
  const id = await receive(officer, callId)
  const token = await invite(officer, id, 'sender@example.test')
  expect(await db.suggestion.count({ where: { callId } })).toBe(0)
  expect((await countQueue(officer, callId, filterFrom({}))).all).toBe(0)
  expect(await countWaiting(officer, callId)).toBe(0)

  const { mapping } = await openInvitation(proposer, { token })
  expect(mapping.found.find(({ path }) => path === 'title')?.text).toBe('寒区钠离子储能电池联合研发')
  expect(mapping).toMatchObject({ unclear: [], missing: [], pictures: 1 })

  const { id: suggestionId } = await acceptMailedDraft(proposer, { token })
  const made = await db.suggestion.findUniqueOrThrow({ where: { id: suggestionId }, include: { files: true } })
  const account = await db.account.findUniqueOrThrow({ where: { id: proposer.id }, include: { organisation: true } })
  expect(made).toMatchObject({ state: 'DRAFT', ownerId: proposer.id, identityHash: account.identityHash, callId })
  const content = made.content as Content
  // The account says who it is, the file says what it is about.
  expect(content).toMatchObject({
    proposer: account.name,
    organisation: account.organisation?.name,
    phone: '13800000000',
  })
  expect(content.technologies.map(({ name }) => name)).toEqual([
    '宽温域电解质界面调控技术a',
    '宽温域电解质界面调控技术b',
  ])
  expect(pictureIds(content.background)).toEqual(made.files.map((file) => file.id))
  expect(made.files).toHaveLength(1)

  expect(await db.mailedDraft.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: 'ACCEPTED', hash: null, tokenHash: null, suggestionId },
  })
  expect(await codeOf(acceptMailedDraft(proposer, { token }))).toBe('bad-invitation')
  expect((await openMailedDraft(officer, { id })).mapping).toBe(null)
  expect(await db.notice.count({ where: { accountId: officer.id, title: '代收的来稿已由建议人确认' } })).toBe(1)
  expect(await brokenInvariants()).toEqual([])
})

test('one live suggestion per person and call: a second draft is refused, of one link only one comes of it', async () => {
  const token = await invite(officer, await receive(officer, callId), 'a@example.test')
  const twice = [acceptMailedDraft(proposer, { token }), acceptMailedDraft(proposer, { token })]
  const outcomes = await Promise.allSettled(twice)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const other = await invite(officer, await receive(officer, callId, { title: '另一项联合研发' }), 'b@example.test')
  expect(await codeOf(acceptMailedDraft(proposer, { token: other }))).toBe('already-one')
  const sameOffice = await createActor('PROPOSER', { organisationId: proposer.organisationId })
  await startDraft(sameOffice, { callId, copyOf: null, withEvidence: false })
  expect(await codeOf(acceptMailedDraft(sameOffice, { token: other }))).toBe('already-one')
  expect(await db.suggestion.count({ where: { callId } })).toBe(2)
})

test('an invitation sent again makes the earlier link worthless, and may go to another mailbox', async () => {
  const id = await receive(officer, callId)
  const first = await invite(officer, id, 'wrong@example.test')
  const second = await invite(officer, id, 'right@example.test')
  expect(await codeOf(openInvitation(proposer, { token: first }))).toBe('bad-invitation')
  expect(await codeOf(openInvitation(proposer, { token: second }))).toBe('done')
  const mail = await db.mail.findFirstOrThrow({ where: { recipient: 'right@example.test' } })
  expect(tokenIn(mail.text)).toBe(second)
  // The mailbox may be the wrong one: neither mail nor landing page tells what is in the file.
  expect(mail.text + mail.subject).not.toContain('寒区')
})

test('after seven days the link opens nothing; sent again it does', async () => {
  const id = await receive(officer, callId)
  const token = await invite(officer, id, 'late@example.test')
  await db.$executeRaw`UPDATE "MailedDraft" SET "expiresAt" = clock_timestamp() WHERE id = ${id}::uuid`
  expect(await findInvitation(token)).toBe(null)
  expect(await codeOf(acceptMailedDraft(proposer, { token }))).toBe('bad-invitation')
  const again = await invite(officer, id, 'late@example.test')
  expect(await codeOf(acceptMailedDraft(proposer, { token: again }))).toBe('done')
})

test('withdrawn: the link opens nothing, the file is let go, the same file may come again', async () => {
  const file = { title: '只在这里出现的联合研发' }
  const id = await receive(officer, callId, file)
  const { hash } = await db.mailedDraft.findUniqueOrThrow({ where: { id } })
  await db.$executeRaw`UPDATE "StoredFile" SET "claimedAt" = clock_timestamp() - interval '2 days' WHERE hash = ${hash}`
  await sweepLeftovers()
  expect(await db.storedFile.count({ where: { hash: hash ?? '' } })).toBe(1)
  const token = await invite(officer, id, 'c@example.test')
  await withdrawMailedDraft(officer, await shownDraft(id))
  expect(await codeOf(openInvitation(proposer, { token }))).toBe('bad-invitation')
  await sweepLeftovers()
  expect(await db.storedFile.count({ where: { hash: hash ?? '' } })).toBe(0)
  expect(await codeOf(withdrawMailedDraft(officer, await shownDraft(id)))).toBe('withdrawn')
  expect(await codeOf(receive(officer, callId, file))).toBe('done')
  expect((await listMailedDrafts(officer, callId)).map(({ state }) => state)).toEqual(['RECEIVED', 'WITHDRAWN'])
})

test('the same file twice, one mailbox for two, an older screen, a closed call: each is refused', async () => {
  const bytes = await filledWordFile()
  const { id } = await receiveFile(officer, { callId, name: 'a.docx' }, bytes)
  expect(await codeOf(receiveFile(officer, { callId, name: 'b.docx' }, bytes))).toBe('same-file')
  const seen = await shownDraft(id)
  await invite(officer, id, 'd@example.test')
  expect(await codeOf(withdrawMailedDraft(officer, seen))).toBe('changed-meanwhile')
  const other = await receive(officer, callId, { title: '另一项联合研发' })
  expect(await codeOf(invite(officer, other, 'd@example.test'))).toBe('invited-elsewhere')
  await db.call.update({ where: { id: callId }, data: { closedAt: new Date() } })
  expect(await codeOf(receive(officer, callId, { title: '第三项联合研发' }))).toBe('call-not-open')
  expect(await codeOf(invite(officer, other, 'e@example.test'))).toBe('call-not-open')
  const { text } = await db.mail.findFirstOrThrow({ where: { recipient: 'd@example.test' } })
  expect(await codeOf(acceptMailedDraft(proposer, { token: tokenIn(text) }))).toBe('call-not-open')
})

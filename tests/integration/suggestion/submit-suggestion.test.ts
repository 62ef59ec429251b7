import { afterAll, beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import { formOf } from '@/lib/suggestion/form/definition'
import { findReceipt } from '@/lib/suggestion/queries'
import { saveField } from '@/lib/suggestion/save-field'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'
import { createActor, createOrganisation } from '@/tests/support/factories'
import { brokenInvariants } from '@/tests/support/invariants'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createColleague, createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'

const form = formOf(options2026)
let owner: ActorOf<'PROPOSER'>
let id: string

beforeEach(async () => {
  owner = await createActor('PROPOSER')
  id = (await createSuggestion(owner)).id
})
afterAll(async () => expect(await brokenInvariants()).toEqual([]))

const versionOf = async (which = id) => (await db.suggestion.findUniqueOrThrow({ where: { id: which } })).version
const submit = async (more: { pledge?: number | null; version?: number } = {}, actor = owner) =>
  submitSuggestion(actor, { id, version: await versionOf(), pledge: 1, ...more })
const refusal = (code: string) => ({ reason: { code } })

test('what is stored becomes the first version, with receipt, pledge, steps, notices and mail', async () => {
  const officer = await createActor('DEPARTMENT', { departmentId: owner.departmentId })
  const made = await submit()
  expect(made.number).toBe(1)
  const version = await db.suggestionVersion.findFirstOrThrow({ where: { suggestionId: id } })
  expect(version).toMatchObject({ number: 1, receipt: made.receipt, pledgeNumber: 1, submittedById: owner.id })
  expect(version.contentHash).toBe(contentHash(sampleSuggestion(form)))
  expect(version.pledgeText).toContain('真实')
  const row = await db.suggestion.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ state: 'SUBMITTED', submittedNumber: 1, submittedAt: version.submittedAt })
  expect(await db.notice.count({ where: { accountId: { in: [owner.id, officer.id] }, suggestionId: id } })).toBe(2)
  const { email } = await db.account.findUniqueOrThrow({ where: { id: owner.id } })
  expect(await db.mail.count({ where: { recipient: email, text: { contains: made.receipt } } })).toBe(1)
  expect(await findReceipt(made.receipt)).toEqual({ number: 1, state: 'SUBMITTED', newest: true })
})

test('200 clicks at once are one submission, and each is told the same receipt', async () => {
  const version = await versionOf()
  const clicks = Array.from({ length: 200 }, () => submitSuggestion(owner, { id, version, pledge: 1 }))
  const receipts = new Set((await Promise.all(clicks)).map(({ receipt }) => receipt))
  expect(receipts.size).toBe(1)
  expect(await db.suggestionVersion.count({ where: { suggestionId: id } })).toBe(1)
  expect(await db.auditEntry.count({ where: { action: 'suggestion.submitted', subject: `suggestion:${id}` } })).toBe(1)
})

test('what a click did not see is not submitted', async () => {
  const seen = await versionOf()
  await saveField(owner, { id, path: 'title', value: '在另一个窗口改过的名称', base: 0, writer: 'window-b' })
  await expect(submit({ version: seen })).rejects.toMatchObject(refusal('changed-meanwhile'))
  await expect(submit()).resolves.toMatchObject({ number: 1 })
})

test('all faults at once, each under its field, and nothing is written', async () => {
  const other = await createActor('PROPOSER')
  const content = sampleSuggestion(form, { title: '', phone: '123', technologies: [] })
  id = (await createSuggestion(other, { content })).id
  const attempt = submitSuggestion(other, { id, version: 1, pledge: 1 })
  await expect(attempt).rejects.toMatchObject({
    reason: { code: 'incomplete' },
    errors: { title: expect.any(Array), phone: expect.any(Array), technologies: expect.any(Array) },
  })
  expect(await db.suggestionVersion.count({ where: { suggestionId: id } })).toBe(0)
})

test.each([
  [null, 'pledge-missing'],
  [7, 'pledge-changed'],
])('pledge %j: %s', async (pledge, code) => {
  await expect(submit({ pledge })).rejects.toMatchObject(refusal(code))
})

test('the call’s own clock decides, to the millisecond of the deadline', async () => {
  const other = await createActor('PROPOSER')
  const call = await createSuggestionCall({ closesAt: new Date(Date.now() + 60_000) })
  const theirs = (await createSuggestion(other, { callId: call.id })).id
  await db.call.update({ where: { id: call.id }, data: { clockOffsetSeconds: 61 } })
  const attempt = () => submitSuggestion(other, { id: theirs, version: 1, pledge: 1 })
  await expect(attempt()).rejects.toMatchObject(refusal('late'))
  await db.call.update({ where: { id: call.id }, data: { clockOffsetSeconds: 0 } })
  await expect(attempt()).resolves.toMatchObject({ number: 1 })
})

test('an organisation that the department has not confirmed keeps its people from submitting', async () => {
  const organisation = await createOrganisation({ state: 'PROPOSED' })
  const other = await createActor('PROPOSER', { organisationId: organisation.id })
  const theirs = (await createSuggestion(other)).id
  const attempt = submitSuggestion(other, { id: theirs, version: 1, pledge: 1 })
  await expect(attempt).rejects.toMatchObject(refusal('organisation-not-confirmed'))
})

test('colleagues and strangers do not submit', async () => {
  const writer = await createColleague(id, 'EDIT')
  await expect(submit({}, writer)).rejects.toMatchObject(refusal('owner-only'))
  await expect(submit({}, await createActor('PROPOSER'))).rejects.toMatchObject(refusal('not-found'))
})

test('what hidden fields still hold is not submitted', async () => {
  await saveField(owner, { id, path: 'projectTypes', value: ['“走出去”'], base: 0, writer: 'window-a' })
  await submit()
  const version = await db.suggestionVersion.findFirstOrThrow({ where: { suggestionId: id } })
  expect(version.content).toMatchObject({ intakeSubtype: '', platform: '', eventName: '' })
})

test('returned, changed and submitted again: a second version, and the first stays as it was', async () => {
  const first = await submit()
  await db.suggestion.update({ where: { id }, data: { state: 'RETURNED', version: { increment: 1 } } })
  const by = { byId: null, byName: '测试经办人', byRole: 'DEPARTMENT' as const }
  await db.transition.create({
    data: { suggestionId: id, from: 'SUBMITTED', to: 'RETURNED', reason: '补充指标', ...by },
  })
  await saveField(owner, { id, path: 'title', value: '修改后的项目名称', base: 0, writer: 'window-a' })
  const second = await submit()
  expect(second.number).toBe(2)
  const titles = await db.suggestionVersion.findMany({ where: { suggestionId: id }, orderBy: { number: 'asc' } })
  expect(titles.map(({ content }) => (content as { title: string }).title)).toEqual([
    '寒区钠离子储能电池联合研发',
    '修改后的项目名称',
  ])
  expect(await findReceipt(first.receipt)).toMatchObject({ number: 1, newest: false })
})

test('withdrawing needs a reason, frees the place, and nothing brings it back', async () => {
  await submit()
  const row = await db.suggestion.findUniqueOrThrow({ where: { id } })
  const withdraw = (reason: string) => withdrawSuggestion(owner, { id, version: row.version, reason })
  await expect(withdraw('')).rejects.toMatchObject(refusal('reason-missing'))
  await withdraw('合作方发生变化')
  await expect(submit()).rejects.toMatchObject(refusal('withdrawn'))
  const again = await createSuggestion(owner, { callId: row.callId })
  expect(again.state).toBe('DRAFT')
})

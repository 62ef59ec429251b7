import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { options2025, options2026 } from '@/lib/suggestion/form/call-options'
import { type Suggestion as Content, formOf } from '@/lib/suggestion/form/definition'
import { startDraft } from '@/lib/suggestion/start-draft'
import { createActor } from '@/tests/support/factories'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'

const refusal = (code: string) => ({ reason: { code } })
const plain = { copyOf: null, withEvidence: false }
const contentOf = async (id: string) => (await db.suggestion.findUniqueOrThrow({ where: { id } })).content as Content

test('an empty draft knows its owner, and the call is in use from then on', async () => {
  const owner = await createActor('PROPOSER')
  const { id: callId } = await createSuggestionCall()
  const { id } = await startDraft(owner, { callId, ...plain })
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: owner.organisationId } })
  expect(await contentOf(id)).toMatchObject({ title: '', proposer: owner.name, organisation: organisation.name })
  expect((await db.call.findUniqueOrThrow({ where: { id: callId } })).usedAt).not.toBeNull()
  const steps = await db.transition.findMany({ where: { suggestionId: id } })
  expect(steps.map(({ from, to }) => [from, to])).toEqual([[null, 'DRAFT']])
})

test('asked for many times at once, it is one draft', async () => {
  const owner = await createActor('PROPOSER')
  const { id: callId } = await createSuggestionCall()
  const drafts = await Promise.all(Array.from({ length: 20 }, () => startDraft(owner, { callId, ...plain })))
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
  expect(await db.suggestion.count({ where: { callId } })).toBe(1)
})

test('who has submitted, was returned or declined begins no second one; who withdrew does', async () => {
  for (const state of ['SUBMITTED', 'RETURNED', 'DECLINED', 'DELIVERED'] as const) {
    const owner = await createActor('PROPOSER')
    const { callId } = await createSuggestion(owner, { state })
    await expect(startDraft(owner, { callId, ...plain })).rejects.toMatchObject(refusal('already-one'))
  }
  const owner = await createActor('PROPOSER')
  const { id, callId } = await createSuggestion(owner, { state: 'WITHDRAWN' })
  expect((await startDraft(owner, { callId, ...plain })).id).not.toBe(id)
})

test.each([
  ['upcoming', { opensAt: new Date(Date.now() + 9e6) }],
  ['over', { opensAt: new Date(Date.now() - 9e6), closesAt: new Date(Date.now() - 1000) }],
  ['ended', { closedAt: new Date() }],
])('no draft begins in a call that is %s', async (_name, times) => {
  const { id: callId } = await createSuggestionCall(times)
  const attempt = startDraft(await createActor('PROPOSER'), { callId, ...plain })
  await expect(attempt).rejects.toMatchObject(refusal('call-not-open'))
})

test('no draft begins in a call that is not published', async () => {
  const { id: callId } = await createSuggestionCall({ publishedAt: null })
  const attempt = startDraft(await createActor('PROPOSER'), { callId, ...plain })
  await expect(attempt).rejects.toMatchObject(refusal('not-found'))
})

test('last year’s text comes along, its origin is recorded, and a choice that is offered no more is kept to be seen', async () => {
  const owner = await createActor('PROPOSER')
  const lastYear = await createSuggestionCall({ options: options2025 })
  const content = sampleSuggestion(formOf(options2025), { category: '多边科技合作', proposer: '旧姓名' })
  const earlier = await createSuggestion(owner, { callId: lastYear.id, content, state: 'DECLINED' })
  const { id: callId } = await createSuggestionCall({ options: options2026 })
  const { id } = await startDraft(owner, { callId, copyOf: earlier.id, withEvidence: false })
  const row = await db.suggestion.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ continuesId: earlier.id, title: content.title, state: 'DRAFT' })
  expect(row.content).toMatchObject({ overview: content.overview, category: '多边科技合作', proposer: owner.name })
})

test('nobody copies what is not theirs', async () => {
  const earlier = await createSuggestion(await createActor('PROPOSER'), { state: 'ADOPTED' })
  const { id: callId } = await createSuggestionCall()
  const attempt = startDraft(await createActor('PROPOSER'), { callId, copyOf: earlier.id, withEvidence: true })
  await expect(attempt).rejects.toMatchObject(refusal('not-found'))
})

test.each([
  [true, ['EVIDENCE', 'PICTURE']],
  [false, ['PICTURE']],
])('evidence comes along only when ticked (%s); pictures are part of the text', async (withEvidence, purposes) => {
  const owner = await createActor('PROPOSER')
  const earlier = await createSuggestion(owner, { state: 'DECLINED' })
  const hash = crypto.randomUUID().replaceAll('-', '').padEnd(64, '0')
  await db.storedFile.create({ data: { hash, size: 10, kind: 'PNG' } })
  const file = { suggestionId: earlier.id, hash, name: '图.png', order: 1 }
  const picture = await db.evidenceFile.create({ data: { ...file, purpose: 'PICTURE' } })
  await db.evidenceFile.create({ data: { ...file, purpose: 'EVIDENCE' } })
  const { id: callId } = await createSuggestionCall()
  const { id } = await startDraft(owner, { callId, copyOf: earlier.id, withEvidence })
  const copied = await db.evidenceFile.findMany({ where: { suggestionId: id }, orderBy: { purpose: 'asc' } })
  expect(copied.map(({ purpose }) => purpose)).toEqual(purposes)
  expect(JSON.stringify(await contentOf(id))).not.toContain(picture.id)
})

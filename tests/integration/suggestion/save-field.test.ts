import { beforeEach, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { saveField } from '@/lib/suggestion/save-field'
import { createActor } from '@/tests/support/factories'
import { createColleague, createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'

let owner: ActorOf<'PROPOSER'>
let id: string
const windowA = 'window-a'
const windowB = 'window-b'

beforeEach(async () => {
  owner = await createActor('PROPOSER')
  id = (await createSuggestion(owner)).id
})

const stored = async () => (await db.suggestion.findUniqueOrThrow({ where: { id } })).content as Record<string, unknown>
const save = (path: string, value: unknown, base = 0, writer = windowA, actor = owner) =>
  saveField(actor, { id, path, value, base, writer })

test('a field is saved with the server’s time, and the trail names it', async () => {
  const answer = await save('title', '  海水淡化膜材料联合研发 ')
  expect(answer).toMatchObject({ kind: 'saved', version: 1 })
  expect((await stored()).title).toBe('海水淡化膜材料联合研发')
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { subject: `suggestion:${id}` },
    orderBy: { seq: 'desc' },
  })
  expect(entry).toMatchObject({ action: 'suggestion.field-saved', detail: { path: 'title', version: 1 } })
})

test('different fields of two windows merge', async () => {
  await Promise.all([save('partnerCountry', '塞尔维亚'), save('partnerOrganisation', '示例大学', 0, windowB)])
  expect(await stored()).toMatchObject({ partnerCountry: '塞尔维亚', partnerOrganisation: '示例大学' })
})

test('of two texts for one field the second asks, and overwrites nothing', async () => {
  await save('partnerCountry', '塞尔维亚')
  const answer = await save('partnerCountry', '越南', 0, windowB)
  expect(answer).toMatchObject({ kind: 'conflict', version: 1, byName: owner.name, value: '塞尔维亚' })
  expect((await stored()).partnerCountry).toBe('塞尔维亚')
  expect(await save('partnerCountry', '越南', 1, windowB)).toMatchObject({ kind: 'saved', version: 2 })
})

test('simultaneous texts for one field: one is stored, every other is told', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => save('eventPlace', `地点${i}`, 0, `window-of-${i}`)),
  )
  expect(answers.map(({ kind }) => kind).sort()).toEqual([...Array(7).fill('conflict'), 'saved'])
})

test('a window whose answer was lost goes on writing', async () => {
  await save('eventPlace', '塔什干')
  expect(await save('eventPlace', '塔什干', 0)).toMatchObject({ kind: 'saved', version: 1 })
  expect(await save('eventPlace', '塔什干市', 0)).toMatchObject({ kind: 'saved', version: 2 })
})

test('text for a row that is gone is answered, not lost unseen', async () => {
  expect(await save('technologies.gone.name', '名称')).toMatchObject({ kind: 'row-gone' })
})

test('rich text is stored sanitised', async () => {
  const script = { type: 'script', content: [{ type: 'text', text: '正文' }] }
  await save('background', { type: 'doc', content: [script], evil: true })
  expect((await stored()).background).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文', marks: [] }] }],
  })
})

test.each(['nonsense', 'technologies', '__proto__', 'technologies.a.nonsense', ''])(
  'the form has no field %j',
  async (path) => {
    await expect(save(path, 'x')).rejects.toMatchObject({ reason: { code: 'unfit' } })
  },
)

test('after the deadline the text is kept beside the suggestion, and said so', async () => {
  const past = { opensAt: new Date(Date.now() - 9e6), closesAt: new Date(Date.now() - 1000) }
  const callId = (await createSuggestionCall(past)).id
  id = (await createSuggestion(await createActor('PROPOSER').then((one) => (owner = one)), { callId })).id
  const before = await stored()
  const answer = await save('partnerCountry', '越南')
  expect(answer).toMatchObject({ kind: 'late', reason: 'DEADLINE' })
  expect(await stored()).toEqual(before)
  await save('partnerCountry', '越南北部')
  const late = await db.lateText.findMany({ where: { suggestionId: id } })
  expect(late.map(({ value, reason }) => [value, reason])).toEqual([['越南北部', 'DEADLINE']])
})

test('after submission in another window the text is kept, and the submitted version stays', async () => {
  id = (await createSuggestion(await createActor('PROPOSER').then((one) => (owner = one)), { state: 'SUBMITTED' })).id
  const before = await stored()
  expect(await save('partnerCountry', '越南')).toMatchObject({ kind: 'late', reason: 'SUBMITTED' })
  expect(await stored()).toEqual(before)
})

test('a co-editor writes, a reader and a stranger do not', async () => {
  const writer = await createColleague(id, 'EDIT')
  const reader = await createColleague(id, 'READ')
  const stranger = await createActor('PROPOSER')
  expect(await save('partnerCountry', '越南', 0, windowB, writer)).toMatchObject({ kind: 'saved' })
  await expect(save('partnerCountry', '老挝', 1, windowB, reader)).rejects.toMatchObject({
    reason: { code: 'read-only' },
  })
  await expect(save('partnerCountry', '老挝', 1, windowB, stranger)).rejects.toMatchObject({
    reason: { code: 'not-found' },
  })
})

test.each(['DEPARTMENT', 'PROVINCE', 'SUPERVISOR', 'ADMIN'] as const)('%s writes in no suggestion', async (role) => {
  const ties = role === 'DEPARTMENT' ? { departmentId: owner.departmentId } : {}
  const actor = await createActor(role, ties)
  const attempt = saveField(actor, { id, path: 'title', value: '改写', base: 0, writer: windowA })
  await expect(attempt).rejects.toMatchObject({ reason: { code: 'not-found' } })
})

import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { fileStore } from '@/lib/files/chosen-store'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { adoptWord } from '@/lib/suggestion/adopt-word'
import { fetchWord } from '@/lib/suggestion/fetch-word'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { emptySuggestion, formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { findWordImport } from '@/lib/suggestion/queries'
import { readWord } from '@/lib/suggestion/read-word'
import { saveField } from '@/lib/suggestion/save-field'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { WordReport } from '@/lib/suggestion/word-import'
import { createActor } from '@/tests/support/factories'
import { hostileFiles } from '@/tests/support/hostile-word'
import { pictureIds, pictures } from '@/tests/support/pictures'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createColleague, createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'
import { codeOf } from '@/tests/support/uploads'

const form = formOf(options2026)
const withPicture = sampleSuggestion(form, {
  totalInvestment: '1200.00',
  background: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '如图所示。' }] },
      { type: 'image', attrs: { fileId: pictureIds[0], alt: '装置', width: 40, height: 30 } },
    ],
  },
})
const bytes = await wordFile(form, withPicture, '测试征集', pictures)

let owner: ActorOf<'PROPOSER'>
let id: string
beforeEach(async () => {
  owner = await createActor('PROPOSER')
  id = (await createSuggestion(owner, { content: emptySuggestion(form) })).id
})

const row = () => db.suggestion.findUniqueOrThrow({ where: { id } })
const content = async () => form.Draft.parse((await row()).content)
const read = (actor = owner, file: Uint8Array = bytes) => readWord(actor, { id, name: '去年的建议.docx', bytes: file })
async function adopt(importId: string, paths?: string[], version?: number) {
  const report = WordReport.parse((await db.wordImport.findUniqueOrThrow({ where: { id: importId } })).report)
  const all = report.found.map(({ path }) => path)
  return adoptWord(owner, { id: importId, version: version ?? (await row()).version, paths: paths ?? all })
}
const lastAudit = () => db.auditEntry.findFirstOrThrow({ where: { actorId: owner.id }, orderBy: { seq: 'desc' } })
const comparable = ({ technologies, ...fields }: Suggestion) => ({
  ...fields,
  background: null,
  technologies: technologies.map((one) => ({ ...one, id: null })),
})

test('reading changes nothing; adopting everything gives the file’s suggestion, picture and trail included', async () => {
  const { id: importId } = await read()
  expect(await content()).toEqual(emptySuggestion(form))
  await adopt(importId)
  const stored = await content()
  expect(comparable(stored)).toEqual(comparable(withPicture))
  const picture = await db.evidenceFile.findFirstOrThrow({ where: { suggestionId: id, purpose: 'PICTURE' } })
  expect(stored.background.content[1]).toMatchObject({ type: 'image', attrs: { fileId: picture.id, alt: '装置' } })
  expect(await buffer(await fileStore.open(picture.hash))).toEqual(Buffer.from(pictures.get(picture.hash)?.bytes ?? []))
  expect(await lastAudit()).toMatchObject({ action: 'suggestion.word-adopted', subject: `suggestion:${id}` })
  expect(await db.wordImport.count({ where: { suggestionId: id } })).toBe(0)
})

test('what is written is dated field by field, so that another open window takes it in or asks', async () => {
  const { id: importId } = await read()
  await adopt(importId, ['title'])
  expect(await content()).toEqual({ ...emptySuggestion(form), title: withPicture.title })
  expect((await row()).title).toBe(withPicture.title)
  const answer = await saveField(owner, { id, path: 'title', value: '另一窗口写的', base: 0, writer: 'window-b' })
  expect(answer).toMatchObject({ kind: 'conflict', version: 1, value: withPicture.title })
})

test('rows of the same name are filled, others are added; the same picture is stored once', async () => {
  await adopt((await read()).id)
  const before = await content()
  await saveField(owner, { id, path: 'overview', value: '我改过的概述', base: 1, writer: 'window-a' })
  await adopt((await read()).id, ['overview', 'background', 'technologies.row1.name', 'technologies.row1.currentTrl'])
  expect(await content()).toEqual(before)
  expect(await db.evidenceFile.count({ where: { suggestionId: id } })).toBe(1)
})

test('a draft that changed since the report was shown is not overwritten', async () => {
  const { id: importId } = await read()
  const { version } = await row()
  await saveField(owner, { id, path: 'title', value: '刚刚写下的名称', base: 0, writer: 'window-a' })
  expect(await codeOf(adopt(importId, ['title'], version))).toBe('changed-meanwhile')
  expect((await content()).title).toBe('刚刚写下的名称')
  await adopt(importId, ['title'])
  expect((await content()).title).toBe(withPicture.title)
})

test('nothing chosen, a report used up, a report half a day old', async () => {
  const { id: importId } = await read()
  expect(await codeOf(adopt(importId, []))).toBe('nothing-chosen')
  await db.wordImport.update({ where: { id: importId }, data: { createdAt: new Date(Date.now() - 44_000_000) } })
  expect(await codeOf(adopt(importId))).toBe('not-found')
  const again = await read()
  expect(await db.wordImport.count({ where: { suggestionId: id } })).toBe(1)
  const both = await Promise.all([codeOf(adopt(again.id)), codeOf(adopt(again.id))])
  expect(both.sort()).toEqual(['changed-meanwhile', 'done'])
})

test('doors: strangers, readers, colleagues, after submission and after the deadline', async () => {
  const stranger = await createActor('PROPOSER')
  const reader = await createColleague(id, 'READ')
  const writer = await createColleague(id, 'EDIT')
  expect(await codeOf(read(stranger))).toBe('not-found')
  expect(await codeOf(fetchWord(stranger, { id }))).toBe('not-found')
  expect(await codeOf(read(reader))).toBe('read-only')
  const { id: importId } = await read(writer)
  expect(await findWordImport(owner, importId)).toBeNull()
  expect(await codeOf(adopt(importId))).toBe('not-found')
  const submitted = await createSuggestion(owner, { state: 'SUBMITTED' })
  expect(await codeOf(readWord(owner, { id: submitted.id, name: 'x', bytes }))).toBe('not-editable')
  const closed = await createSuggestionCall({ closesAt: new Date(Date.now() - 1000) })
  const late = await createSuggestion(owner, { callId: closed.id })
  expect(await codeOf(readWord(owner, { id: late.id, name: 'x', bytes }))).toMatch(/closed|late/)
})

test('a hostile file is refused in its sentence, and the trail says so', async () => {
  const bomb = hostileFiles.find(({ name }) => name === 'macros')
  expect(await codeOf(read(owner, bomb?.make()))).toBe('word-macros')
  expect(await lastAudit()).toMatchObject({ action: 'suggestion.word-refused', outcome: 'refused' })
})

test('the draft comes out as a Word file that reads back the same, a version as it was submitted', async () => {
  await adopt((await read()).id)
  const draft = await fetchWord(owner, { id })
  expect(draft.name).toBe('寒区钠离子储能电池联合研发-草稿.docx')
  const again = await read(owner, draft.bytes)
  const report = WordReport.parse((await db.wordImport.findUniqueOrThrow({ where: { id: again.id } })).report)
  expect(report.unclear).toEqual([])
  expect(report.found.find(({ path }) => path === 'title')?.value).toBe(withPicture.title)
  const submitted = await createSuggestion(owner, { state: 'SUBMITTED' })
  expect((await fetchWord(owner, { id: submitted.id, number: 1 })).name).toMatch(/第1版\.docx$/)
  expect(await codeOf(fetchWord(owner, { id: submitted.id, number: 2 }))).toBe('not-found')
  expect(await lastAudit()).toMatchObject({ action: 'suggestion.word-fetched', detail: { version: 1 } })
})

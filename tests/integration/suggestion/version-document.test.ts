import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { fileStore } from '@/lib/files/chosen-store'
import { readContent } from '@/lib/files/read-content'
import { sweepLeftovers } from '@/lib/files/sweep-leftovers'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import type { Prisma } from '@/lib/platform/prisma/client'
import { fetchWord } from '@/lib/suggestion/fetch-word'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { saveField } from '@/lib/suggestion/save-field'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { createActor } from '@/tests/support/factories'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'
import { codeOf } from '@/tests/support/uploads'

const form = formOf(options2026)
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const printed = (callTitle: string) => wordFile(form, sampleSuggestion(form), callTitle, new Map())

let owner: ActorOf<'PROPOSER'>
let call: { id: string; title: string }
let id: string
beforeEach(async () => {
  owner = await createActor('PROPOSER')
  call = await createSuggestionCall()
  id = (await createSuggestion(owner, { callId: call.id })).id
})

const versionOf = async () => (await db.suggestion.findUniqueOrThrow({ where: { id } })).version
const submit = async () => submitSuggestion(owner, { id, version: await versionOf(), pledge: 1 })
const documents = () => db.versionDocument.findMany({ where: { suggestionId: id }, orderBy: { number: 'asc' } })
const incoming = path.join(env.DATA_DIR, 'files', 'incoming')

test('submission keeps the Word file: under its SHA-256, with its size, in the trail', async () => {
  await submit()
  const bytes = Buffer.from(await printed(call.title))
  const [kept, ...more] = await documents()
  expect([kept?.number, kept?.hash, more]).toEqual([1, sha256(bytes), []])
  expect(await readContent(sha256(bytes))).toEqual(bytes)
  expect(await db.storedFile.findUnique({ where: { hash: sha256(bytes) } })).toMatchObject({
    size: bytes.length,
    kind: 'DOCX',
  })
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { subject: `suggestion:${id}` },
    orderBy: { seq: 'desc' },
  })
  expect(entry).toMatchObject({ action: 'suggestion.submitted', detail: { document: sha256(bytes) } })
})

test('whatever becomes of call and form, a version is downloaded as it was printed when it was submitted', async () => {
  await submit()
  const before = await printed(call.title)
  await db.call.update({ where: { id: call.id }, data: { title: `${call.title}（更正）` } })
  expect((await fetchWord(owner, { id, number: 1 })).bytes).toEqual(Buffer.from(before))
  // Of what is still written, the file is made now.
  expect((await fetchWord(owner, { id })).bytes).not.toEqual(Buffer.from(before))
})

test('each version has its own file, and nobody changes or removes what is recorded of it', async () => {
  await submit()
  await db.suggestion.update({ where: { id }, data: { state: 'RETURNED', version: { increment: 1 } } })
  const by = { byId: null, byName: '测试经办人', byRole: 'DEPARTMENT' as const }
  await db.transition.create({ data: { suggestionId: id, from: 'SUBMITTED', to: 'RETURNED', reason: '补充', ...by } })
  await saveField(owner, { id, path: 'title', value: '修改后的项目名称', base: 0, writer: 'window-a' })
  await submit()
  const kept = await documents()
  expect(new Set(kept.map(({ hash }) => hash)).size).toBe(2)
  for (const { hash } of kept) expect(await fileStore.has(hash)).toBe(true)
  const where = { suggestionId_number: { suggestionId: id, number: 1 } }
  await expect(db.versionDocument.update({ where, data: { hash: kept[1]?.hash ?? '' } })).rejects.toThrow()
  await expect(db.versionDocument.delete({ where })).rejects.toThrow()
})

test('a store that takes nothing refuses the submission with a sentence, and nothing of it is left', async () => {
  await mkdir(incoming, { recursive: true })
  await rename(incoming, `${incoming}-aside`)
  await writeFile(incoming, '')
  try {
    await expect(submit()).rejects.toMatchObject({
      reason: { code: 'document-not-kept', sentence: expect.stringContaining('已填写的内容都在') },
    })
  } finally {
    await rm(incoming)
    await rename(`${incoming}-aside`, incoming)
  }
  expect(await db.suggestion.findUnique({ where: { id } })).toMatchObject({ state: 'DRAFT', version: 1 })
  expect(await db.suggestionVersion.count({ where: { suggestionId: id } })).toBe(0)
  await expect(submit()).resolves.toMatchObject({ number: 1 })
  expect(await readdir(incoming)).toEqual([])
})

test('a picture that is not there refuses the submission, so that no batch meets it later', async () => {
  const image = { type: 'image', attrs: { fileId: randomUUID(), alt: '装置', width: 40, height: 30 } } as const
  const { background } = sampleSuggestion(form)
  const content = sampleSuggestion(form, { background: { ...background, content: [...background.content, image] } })
  await db.suggestion.update({ where: { id }, data: { content: content as Prisma.InputJsonObject } })
  expect(await codeOf(submit())).toBe('picture-lost')
  expect(await documents()).toEqual([])
})

test('edited while its file was made: refused; the file that nobody refers to is swept a day later', async () => {
  const bytes = await printed(call.title)
  const hash = sha256(bytes)
  await db.storedFile.create({ data: { hash, size: bytes.length, kind: 'DOCX' } })
  const refused = await db.$transaction(async (tx) => {
    // The submission waits here between its two looks at the suggestion.
    await tx.$queryRaw`SELECT 1 FROM "StoredFile" WHERE hash = ${hash} FOR UPDATE`
    const refusal = codeOf(submit())
    await vi.waitFor(async () => {
      const [waiting] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted`
      expect(waiting?.n).toBeGreaterThan(0)
    })
    await saveField(owner, { id, path: 'title', value: '在另一个窗口改过的名称', base: 0, writer: 'window-b' })
    return { refusal }
  })
  expect(await refused.refusal).toBe('changed-meanwhile')
  expect(await fileStore.has(hash)).toBe(true)
  await sweepLeftovers()
  expect(await fileStore.has(hash)).toBe(true)
  await db.storedFile.update({ where: { hash }, data: { claimedAt: new Date(Date.now() - 90_000_000) } })
  await sweepLeftovers()
  expect(await fileStore.has(hash)).toBe(false)
})

test('a version older than the rule gets its file when first asked for, once and for good', async () => {
  const other = await createActor('PROPOSER')
  ;({ id } = await createSuggestion(other, { callId: call.id, state: 'SUBMITTED' }))
  expect(await documents()).toEqual([])
  const fetched = await Promise.all([1, 2, 3].map(() => fetchWord(other, { id, number: 1 })))
  const bytes = Buffer.from(await printed(call.title))
  for (const one of fetched) expect(one.bytes).toEqual(bytes)
  expect(await documents()).toMatchObject([{ number: 1, hash: sha256(bytes) }])
  await db.call.update({ where: { id: call.id }, data: { title: `${call.title}（更正）` } })
  expect((await fetchWord(other, { id, number: 1 })).bytes).toEqual(bytes)
})

import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '@/lib/files/chosen-store'
import { orderFiles } from '@/lib/files/order-files'
import { listEvidence } from '@/lib/files/queries'
import { removeFile } from '@/lib/files/remove-file'
import { restoreFile } from '@/lib/files/restore-file'
import { mostFiles } from '@/lib/files/rules'
import { startUpload } from '@/lib/files/start-upload'
import { sweepLeftovers } from '@/lib/files/sweep-leftovers'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { createActor } from '@/tests/support/factories'
import { jpg, pdf } from '@/tests/support/file-content'
import { createSuggestion } from '@/tests/support/suggestions'
import { addFile, codeOf, newUpload, sendWhole } from '@/tests/support/uploads'

async function withFiles(...names: string[]) {
  const person = await createActor('PROPOSER')
  const { id } = await createSuggestion(person)
  const files = []
  for (const name of names) files.push(await addFile(person, id, pdf({ objects: `% ${id} ${name}` }), { name }))
  return { person, id, files }
}

const whole = { technologyIds: ['a', 'b'] }
const namesOf = async (actor: Actor, id: string) => (await listEvidence(actor, id, whole)).map(({ name }) => name)
const versionOf = async (id: string) => (await db.suggestion.findUniqueOrThrow({ where: { id } })).version
const actionsOf = async (id: string) => {
  const entries = await db.auditEntry.findMany({ where: { subject: `suggestion:${id}` }, orderBy: { seq: 'asc' } })
  return entries.map(({ action }) => action)
}

test('a file is removed, restored where it was, and each is recorded', async () => {
  const { person, id, files } = await withFiles('一.pdf', '二.pdf')
  const [first] = files
  if (!first) throw new Error('no file')
  const before = await versionOf(id)
  const removed = await removeFile(person, first)
  expect(await namesOf(person, id)).toEqual(['二.pdf'])
  await restoreFile(person, { ...first, ...removed })
  expect(await namesOf(person, id)).toEqual(['一.pdf', '二.pdf'])
  expect(await actionsOf(id)).toEqual(['file.added', 'file.added', 'file.removed', 'file.restored'])
  expect(await versionOf(id)).toBe(before + 2)
})

test('of two who remove at once, one is told that it has changed', async () => {
  const { person, files } = await withFiles('一.pdf')
  const [first] = files
  if (!first) throw new Error('no file')
  const outcomes = await Promise.all([codeOf(removeFile(person, first)), codeOf(removeFile(person, first))])
  expect(outcomes.sort()).toEqual(['changed-meanwhile', 'done'])
})

test('a removed file does not come back beyond the limit, nor beside its own copy', async () => {
  const { person, id, files } = await withFiles('一.pdf')
  const [first] = files
  if (!first) throw new Error('no file')
  const removed = { ...first, ...(await removeFile(person, first)) }
  const copy = await addFile(person, id, pdf({ objects: `% ${id} 一.pdf` }))
  expect(await codeOf(restoreFile(person, removed))).toBe('same-file-there')
  await removeFile(person, copy)
  for (let i = 0; i < mostFiles.EVIDENCE; i++) await addFile(person, id, pdf({ objects: `% ${id} ${i}` }))
  expect(await codeOf(restoreFile(person, removed))).toBe('too-many-files')
})

test('the order is of exactly the files of one list', async () => {
  const { person, id, files } = await withFiles('一.pdf', '二.pdf', '三.pdf')
  const order = (ids: string[]) => orderFiles(person, { suggestionId: id, technologyId: null, ids })
  const ids = files.map((file) => file.id)
  await order([...ids].reverse())
  expect(await namesOf(person, id)).toEqual(['三.pdf', '二.pdf', '一.pdf'])
  expect(await codeOf(order(ids.slice(1)))).toBe('changed-meanwhile')
  const { id: elsewhere } = await addFile(person, id, pdf(), { technologyId: 'a' })
  expect(await codeOf(order([...ids, elsewhere]))).toBe('changed-meanwhile')
  const stranger = await createActor('PROPOSER')
  expect(await codeOf(orderFiles(stranger, { suggestionId: id, technologyId: null, ids }))).toBe('not-found')
})

test('the evidence of a technology that was taken out stands with the whole', async () => {
  const { person, id, files } = await withFiles('整体.pdf')
  const { id: orphan } = await addFile(person, id, pdf(), { technologyId: 'b', name: '技术.pdf' })
  const listed = await listEvidence(person, id, { technologyIds: ['a'] })
  expect(listed.map(({ technologyId }) => technologyId)).toEqual([null, null])
  const { content } = await db.suggestion.findUniqueOrThrow({ where: { id } })
  const rest = Object.assign({}, content, { technologies: [] })
  await db.suggestion.update({ where: { id }, data: { content: rest } })
  await orderFiles(person, { suggestionId: id, technologyId: null, ids: [orphan, files[0]?.id ?? ''] })
  expect(await namesOf(person, id)).toEqual(['技术.pdf', '整体.pdf'])
})

test('nothing changes once it is submitted, and a picture goes with its text alone', async () => {
  const { person, id, files } = await withFiles('一.pdf')
  const picture = await addFile(person, id, await jpg(), { purpose: 'PICTURE' })
  expect(await codeOf(removeFile(person, picture))).toBe('not-found')
  await db.suggestion.update({ where: { id }, data: { state: 'WITHDRAWN' } })
  const [first] = files
  if (!first) throw new Error('no file')
  expect(await codeOf(removeFile(person, first))).toBe('withdrawn')
  expect(await codeOf(orderFiles(person, { suggestionId: id, technologyId: null, ids: [first.id] }))).toBe('withdrawn')
})

test('the sweep takes expired uploads and content of nobody, and nothing else', async () => {
  const { person, id, files } = await withFiles('一.pdf')
  const content = pdf({ objects: `% ${id} half` })
  const [old, young] = [
    await startUpload(person, newUpload(id, content)),
    await startUpload(person, newUpload(id, content, { name: '新.pdf' })),
  ]
  for (const upload of [old, young]) await sendWhole(person, upload.id, content)
  await db.$executeRaw`UPDATE "Upload" SET "expiresAt" = clock_timestamp() - interval '1 second' WHERE id = ${old.id}::uuid`
  const nobodys = await addFile(person, id, pdf({ objects: `% ${id} nobody` }))
  const kept = await db.evidenceFile.findUniqueOrThrow({ where: { id: files[0]?.id ?? '' } })
  const unused = await db.evidenceFile.delete({ where: { id: nobodys.id } })
  await db.$executeRaw`UPDATE "StoredFile" SET "claimedAt" = clock_timestamp() - interval '25 hours' WHERE hash = ${kept.hash}`
  await sweepLeftovers()
  expect(await fileStore.has(unused.hash)).toBe(true)
  await db.$executeRaw`UPDATE "StoredFile" SET "claimedAt" = clock_timestamp() - interval '25 hours' WHERE hash = ${unused.hash}`
  await sweepLeftovers()

  const partsOf = (upload: { id: string }) => path.join(env.DATA_DIR, 'uploads', upload.id)
  expect([old, young].map((upload) => existsSync(partsOf(upload)))).toEqual([false, true])
  expect(await db.upload.count({ where: { id: { in: [old.id, young.id] } } })).toBe(1)
  expect([await fileStore.has(unused.hash), await fileStore.has(kept.hash)]).toEqual([false, true])
  expect(await db.storedFile.count({ where: { hash: { in: [unused.hash, kept.hash] } } })).toBe(1)
})

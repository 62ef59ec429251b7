import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { fileStore } from '@/lib/files/chosen-store'
import type { FileEntry } from '@/lib/files/form'
import { openFile, type Reading } from '@/lib/files/open-file'
import { findFile, listEvidence } from '@/lib/files/queries'
import { removeFile } from '@/lib/files/remove-file'
import { thumbnailOf } from '@/lib/files/thumbnail'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { createActor } from '@/tests/support/factories'
import { docx, jpg, pdf } from '@/tests/support/file-content'
import { createSuggestion } from '@/tests/support/suggestions'
import { addFile, codeOf } from '@/tests/support/uploads'

let owner: ActorOf<'PROPOSER'>
let suggestionId = ''
let file: FileEntry
const content = pdf({ padding: 200_000 })
beforeAll(async () => {
  owner = await createActor('PROPOSER')
  suggestionId = (await createSuggestion(owner)).id
  file = await addFile(owner, suggestionId, content)
})

const reading = (given: Partial<Reading> = {}): Reading => ({ id: file.id, way: 'download', range: null, ...given })
const read = async (actor: Actor, given?: Partial<Reading>) => buffer(await (await openFile(actor, reading(given)))())
const countReadings = (actor: Actor) =>
  db.auditEntry.count({ where: { actorId: actor.id, action: { in: ['file.downloaded', 'file.previewed'] } } })
const whole = { technologyIds: [] }

test('gives the content, whole or in part, and records it', async () => {
  const before = await countReadings(owner)
  expect(await read(owner)).toEqual(content)
  expect(await read(owner, { range: { start: 0, end: 99 } })).toEqual(content.subarray(0, 100))
  expect(await countReadings(owner)).toBe(before + 2)
})

test('the parts a viewer fetches after its first belong to one reading; parts alone are a reading too', async () => {
  const actor = await createActor('PROPOSER')
  const mine = await addFile(actor, (await createSuggestion(actor)).id, content)
  const part = { id: mine.id, way: 'preview' as const, range: { start: 1, end: 9 } }
  await read(actor, part)
  expect(await countReadings(actor)).toBe(1)
  await read(actor, { ...part, range: { start: 10, end: 19 } })
  expect(await countReadings(actor)).toBe(1)
  await read(actor, { ...part, way: 'download' })
  expect(await countReadings(actor)).toBe(2)
})

test('a Word file has no preview', async () => {
  const { id } = await addFile(owner, suggestionId, await docx())
  expect(await codeOf(openFile(owner, reading({ id, way: 'preview' })))).toBe('no-preview')
  expect(await codeOf(openFile(owner, reading({ id })))).toBe('done')
})

test('content that is gone is said to be so', async () => {
  const { id } = await addFile(owner, suggestionId, pdf({ objects: '% lost' }))
  const { hash } = await db.evidenceFile.findUniqueOrThrow({ where: { id } })
  await fileStore.remove(hash)
  expect(await codeOf(openFile(owner, reading({ id })))).toBe('file-lost')
})

test('content that has changed on disk does not arrive whole', async () => {
  const { id } = await addFile(owner, suggestionId, pdf({ objects: '% original' }))
  const { hash } = await db.evidenceFile.findUniqueOrThrow({ where: { id } })
  writeFileSync(
    path.join(env.DATA_DIR, 'files', hash.slice(0, 2), hash.slice(2, 4), hash),
    pdf({ objects: '% forged!!' }),
  )
  await expect(read(owner, { id })).rejects.toThrow('has changed')
})

test('strangers find nothing, whoever they are', async () => {
  const department = await createActor('DEPARTMENT', { departmentId: owner.departmentId })
  const strangers = [
    await createActor('PROPOSER'),
    department,
    await createActor('PROVINCE'),
    await createActor('SUPERVISOR'),
    await createActor('ADMIN'),
  ]
  for (const stranger of strangers) {
    expect(await codeOf(openFile(stranger, reading()))).toBe('not-found')
    expect(await findFile(stranger, file.id)).toBeNull()
    expect(await listEvidence(stranger, suggestionId, whole)).toEqual([])
    expect(await codeOf(removeFile(stranger, file))).toBe('not-found')
    expect(await countReadings(stranger)).toBe(0)
  }
})

test('the department reads what was submitted, and that alone', async () => {
  const person = await createActor('PROPOSER')
  const department = await createActor('DEPARTMENT', { departmentId: person.departmentId })
  const other = await createActor('DEPARTMENT')
  const { id } = await createSuggestion(person)
  const add = (name: string) => addFile(person, id, pdf({ objects: `% ${name}` }), { name })
  const [never, then, removedLater] = [await add('改主意.pdf'), await add('保留.pdf'), await add('后来移除.pdf')]
  await removeFile(person, never)
  const submittedAt = await databaseNow()
  await db.suggestionVersion.create({
    data: {
      suggestionId: id,
      number: 1,
      content: {},
      contentHash: '0'.repeat(64),
      receipt: id,
      basis: 1,
      submittedAt,
      submittedById: person.id,
      submittedByName: person.name,
    },
  })
  await db.suggestion.update({ where: { id }, data: { state: 'SUBMITTED', submittedNumber: 1, submittedAt } })
  await db.suggestion.update({ where: { id }, data: { state: 'RETURNED' } })
  await removeFile(person, removedLater)
  const after = await add('新的.pdf')

  const readable = async (actor: Actor) =>
    (await Promise.all([never, then, removedLater, after].map((one) => findFile(actor, one.id)))).map(
      (one) => one?.name,
    )
  expect(await readable(department)).toEqual([undefined, '保留.pdf', '后来移除.pdf', undefined])
  expect(await readable(other)).toEqual(Array(4).fill(undefined))
  const names = async (versionAt?: Date) =>
    (await listEvidence(department, id, { technologyIds: [], versionAt })).map(({ name }) => name)
  expect(await names()).toEqual(['保留.pdf'])
  expect(await names(submittedAt)).toEqual(['保留.pdf', '后来移除.pdf'])
})

test('a thumbnail is small and without what the camera wrote', async () => {
  const photo = await sharp(await jpg(2000, 1000))
    .withExif({ IFD0: { Copyright: '某人' } })
    .toBuffer()
  const { id } = await addFile(owner, suggestionId, photo, { name: '照片.jpg' })
  const { hash } = await db.evidenceFile.findUniqueOrThrow({ where: { id } })
  const { format, width, height, exif } = await sharp(await thumbnailOf(hash)).metadata()
  expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 240, height: 120, exif: undefined })
  rmSync(path.join(env.DATA_DIR, 'files'), { recursive: true })
  await expect(thumbnailOf(hash)).rejects.toThrow()
})

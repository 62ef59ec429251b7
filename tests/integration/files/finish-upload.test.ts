import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishUpload } from '@/lib/files/finish-upload'
import { findUpload, listEvidence } from '@/lib/files/queries'
import { mostFiles, mostOpenUploads } from '@/lib/files/rules'
import { startUpload } from '@/lib/files/start-upload'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { createActor } from '@/tests/support/factories'
import { docx, jpg, pdf } from '@/tests/support/file-content'
import { createSuggestion } from '@/tests/support/suggestions'
import { addFile, codeOf, newUpload, sendWhole } from '@/tests/support/uploads'

async function draft() {
  const person = await createActor('PROPOSER')
  return { person, id: (await createSuggestion(person)).id }
}

const partsOf = (id: string) => path.join(env.DATA_DIR, 'uploads', id)
const whole = { technologyIds: ['a', 'b'] }

describe('content', () => {
  test.each([
    ['executable', 'EVIDENCE', async () => Buffer.from('MZ this is no PDF')],
    ['damaged', 'EVIDENCE', async () => pdf().subarray(0, 60)],
    ['not-a-picture', 'PICTURE', docx],
  ] as const)('%s as %s is refused by what it is, recorded, and nothing of it stays', async (code, purpose, make) => {
    const { person, id } = await draft()
    const content = await make()
    const upload = await startUpload(person, newUpload(id, content, { purpose }))
    await sendWhole(person, upload.id, content)
    expect(await codeOf(finishUpload(person, upload))).toBe(code)
    expect(await findUpload(person, upload.id)).toBeNull()
    expect(existsSync(partsOf(upload.id))).toBe(false)
    const where = { subject: `suggestion:${id}`, action: 'file.refused', outcome: 'refused' }
    expect(await db.auditEntry.count({ where })).toBe(1)
  })

  test('decides the ending of the name', async () => {
    const { person, id } = await draft()
    expect(await addFile(person, id, await jpg(), { name: '照片.exe' })).toMatchObject({
      name: '照片.exe.jpg',
      kind: 'JPG',
    })
  })

  test('the same twice in one list is refused, in another list it is one content', async () => {
    const { person, id } = await draft()
    const content = pdf({ objects: `% ${id}` })
    await addFile(person, id, content)
    expect(await codeOf(addFile(person, id, content, { name: '另一个名字.pdf' }))).toBe('same-file-there')
    await addFile(person, id, content, { technologyId: 'b' })
    expect(await db.storedFile.count({ where: { hash: newUpload(id, content).fingerprint } })).toBe(1)
  })
})

describe('limits', () => {
  test('of two uploads finished at once for the last place, one gets it', async () => {
    const { person, id } = await draft()
    const make = (i: number) => pdf({ objects: `% ${id} ${i}` })
    for (let i = 1; i < mostFiles.EVIDENCE; i++) await addFile(person, id, make(i))
    const last = [make(100), make(200), make(300)]
    const uploads = await Promise.all(last.map((content) => startUpload(person, newUpload(id, content))))
    for (const [i, content] of last.entries()) await sendWhole(person, uploads[i]?.id ?? '', content)
    const outcomes = await Promise.all(uploads.map((upload) => codeOf(finishUpload(person, upload))))
    expect(outcomes.sort()).toEqual(['done', 'too-many-files', 'too-many-files'])
    expect(await listEvidence(person, id, whole)).toHaveLength(mostFiles.EVIDENCE)
    expect(await codeOf(startUpload(person, newUpload(id, make(400))))).toBe('too-many-files')
    await addFile(person, id, await jpg(), { purpose: 'PICTURE' })
  })

  test('open uploads of one person are bounded', async () => {
    const { person, id } = await draft()
    const start = (i: number) => startUpload(person, newUpload(id, pdf(), { fingerprint: `${i}`.padStart(8, '0') }))
    for (let i = 0; i < mostOpenUploads; i++) await start(i)
    expect(await codeOf(start(mostOpenUploads))).toBe('too-many-uploads')
    expect(await codeOf(start(0))).toBe('done')
  })

  test('simultaneous starts of one file are one upload', async () => {
    const { person, id } = await draft()
    const started = await Promise.all(Array.from({ length: 4 }, () => startUpload(person, newUpload(id, pdf()))))
    expect(new Set(started.map((upload) => upload.id)).size).toBe(1)
  })
})

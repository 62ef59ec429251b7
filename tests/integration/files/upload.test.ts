import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { appendChunk } from '@/lib/files/append-chunk'
import { cancelUpload } from '@/lib/files/cancel-upload'
import { fileStore } from '@/lib/files/chosen-store'
import { finishUpload } from '@/lib/files/finish-upload'
import { findUpload, listEvidence } from '@/lib/files/queries'
import { chunkBytes } from '@/lib/files/rules'
import { startUpload } from '@/lib/files/start-upload'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { createActor } from '@/tests/support/factories'
import { pdf } from '@/tests/support/file-content'
import { createSuggestion } from '@/tests/support/suggestions'
import { codeOf, newUpload, sendWhole, streamOf } from '@/tests/support/uploads'

let owner: ActorOf<'PROPOSER'>
beforeAll(async () => {
  owner = await createActor('PROPOSER')
})

async function draft() {
  const person = await createActor('PROPOSER')
  return { person, id: (await createSuggestion(person)).id }
}

const partsOf = (id: string) => path.join(env.DATA_DIR, 'uploads', id)
const whole = { technologyIds: ['a', 'b'] }

test('an upload becomes a file: listed, stored under its hash, recorded, its parts gone', async () => {
  const { person, id } = await draft()
  const content = pdf({ padding: 2_500_000 })
  const upload = await startUpload(person, newUpload(id, content, { technologyId: 'a' }))
  await sendWhole(person, upload.id, content)
  const file = await finishUpload(person, upload)

  expect(file).toMatchObject({ name: '检测报告.pdf', size: content.length, kind: 'PDF', version: 1 })
  const [listed] = await listEvidence(person, id, whole)
  expect(listed).toMatchObject({ id: file.id, technologyId: 'a' })
  expect(await fileStore.has(listed?.hash ?? '')).toBe(true)
  const [entry] = await db.auditEntry.findMany({ where: { subject: `suggestion:${id}`, action: 'file.added' } })
  expect(entry?.detail).toMatchObject({ file: file.id, kind: 'PDF', technology: 'a', hash: listed?.hash })
  expect(existsSync(partsOf(upload.id))).toBe(false)
})

test('a second finish gives the same file', async () => {
  const { person, id } = await draft()
  const content = pdf()
  const upload = await startUpload(person, newUpload(id, content))
  await sendWhole(person, upload.id, content)
  const files = await Promise.all([finishUpload(person, upload), finishUpload(person, upload)])
  files.push(await finishUpload(person, upload))
  expect(new Set(files.map((file) => file.id)).size).toBe(1)
  expect(await listEvidence(person, id, whole)).toHaveLength(1)
  expect(await db.auditEntry.count({ where: { subject: `suggestion:${id}`, action: 'file.added' } })).toBe(1)
})

describe('chunks', () => {
  let suggestionId = ''
  beforeAll(async () => {
    suggestionId = (await createSuggestion(owner)).id
  })

  test('whatever is sent, in whatever order and however often: the file is what its bytes were', async () => {
    const sending = fc.record({
      offset: fc.oneof({ weight: 3, arbitrary: fc.constant('next' as const) }, fc.nat({ max: 6000 })),
      length: fc.nat({ max: 1500 }),
      twice: fc.boolean(),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(sending, { maxLength: 12 }), async (sendings) => {
        run += 1
        const content = pdf({ padding: 4000, objects: `% ${run} ${Math.random()}` })
        const upload = await startUpload(owner, newUpload(suggestionId, content))
        let safe = 0
        for (const { offset, length, twice } of sendings) {
          const from = offset === 'next' ? safe : offset
          const chunk = content.subarray(from, from + length)
          const answers = await Promise.all(
            Array.from({ length: twice ? 2 : 1 }, () =>
              appendChunk(owner, { id: upload.id, offset: from }, streamOf(chunk)),
            ),
          )
          const taken = answers.filter((answer) => answer.taken).length
          const fits = from === safe && chunk.length > 0 && safe < content.length
          expect(taken).toBe(fits ? 1 : 0)
          if (fits) safe += chunk.length
          expect((await findUpload(owner, upload.id))?.received).toBe(safe)
        }
        await appendChunk(owner, { id: upload.id, offset: safe }, streamOf(content.subarray(safe)))
        const { id } = await finishUpload(owner, upload)
        const { hash } = await db.evidenceFile.findUniqueOrThrow({ where: { id } })
        expect(hash).toBe(newUpload(suggestionId, content).fingerprint)
        await db.evidenceFile.update({ where: { id }, data: { removedAt: new Date() } })
      }),
      { numRuns: 25 },
    )
  })

  test('two different chunks for one offset: one is taken whole, nothing of the other', async () => {
    const content = Buffer.concat([pdf({ padding: 9000 })])
    const other = Buffer.alloc(content.length, 'x')
    const upload = await startUpload(owner, newUpload(suggestionId, content))
    const answers = await Promise.all(
      [content, other].map((bytes) => appendChunk(owner, { id: upload.id, offset: 0 }, streamOf(bytes))),
    )
    expect(answers.map(({ taken }) => taken).sort()).toEqual([false, true])
    expect(readdirSync(partsOf(upload.id))).toEqual(['0'])
    await cancelUpload(owner, upload)
  })

  test('a line that breaks leaves what came, and the rest follows from there', async () => {
    const content = pdf({ padding: 300_000 })
    const upload = await startUpload(owner, newUpload(suggestionId, content))
    async function* broken() {
      yield content.subarray(0, 100_000)
      yield content.subarray(100_000, 123_456)
      throw new Error('ECONNRESET')
    }
    expect(await appendChunk(owner, { id: upload.id, offset: 0 }, broken())).toEqual({ taken: true, received: 123_456 })
    // Picked again after a reload, it goes on where it stopped.
    expect(await startUpload(owner, newUpload(suggestionId, content))).toEqual({ id: upload.id, received: 123_456 })
    await appendChunk(owner, { id: upload.id, offset: 123_456 }, streamOf(content.subarray(123_456)))
    const { id } = await finishUpload(owner, upload)
    expect((await db.evidenceFile.findUniqueOrThrow({ where: { id } })).hash).toBe(
      newUpload(suggestionId, content).fingerprint,
    )
  })

  test.each([
    ['more than the file', 5000, 5001],
    ['more than a chunk', chunkBytes * 2, chunkBytes + 1],
  ])('%s is refused and leaves nothing', async (_, size, sent) => {
    const upload = await startUpload(
      owner,
      newUpload(suggestionId, Buffer.alloc(0), { size, fingerprint: 'f'.repeat(8) }),
    )
    const sending = appendChunk(owner, { id: upload.id, offset: 0 }, streamOf(Buffer.alloc(sent)))
    expect(await codeOf(sending)).toBe('chunk-too-large')
    expect((await findUpload(owner, upload.id))?.received).toBe(0)
    expect(readdirSync(partsOf(upload.id))).toEqual([])
  })

  test('an unfinished upload does not become a file', async () => {
    const content = pdf({ padding: 700 })
    const upload = await startUpload(owner, newUpload(suggestionId, content))
    await appendChunk(owner, { id: upload.id, offset: 0 }, streamOf(content.subarray(0, 100)))
    expect(await codeOf(finishUpload(owner, upload))).toBe('upload-unfinished')
  })

  test('a cancelled one is gone, with its parts', async () => {
    const content = pdf({ padding: 800 })
    const upload = await startUpload(owner, newUpload(suggestionId, content))
    await sendWhole(owner, upload.id, content)
    await cancelUpload(owner, upload)
    expect(await codeOf(finishUpload(owner, upload))).toBe('not-found')
    expect(existsSync(partsOf(upload.id))).toBe(false)
  })
})

describe('a stranger', () => {
  test('finds no upload of another, whatever is tried', async () => {
    const { person, id } = await draft()
    const content = pdf()
    const upload = await startUpload(person, newUpload(id, content))
    await sendWhole(person, upload.id, content)
    for (const stranger of [await createActor('PROPOSER'), await createActor('ADMIN'), await createActor('PROVINCE')]) {
      expect(await findUpload(stranger, upload.id)).toBeNull()
      expect(await codeOf(startUpload(stranger, newUpload(id, content)))).toBe('not-found')
      expect(await codeOf(appendChunk(stranger, { id: upload.id, offset: 0 }, streamOf(content)))).toBe('not-found')
      expect(await codeOf(finishUpload(stranger, upload))).toBe('not-found')
      await cancelUpload(stranger, upload)
    }
    expect(await codeOf(finishUpload(person, upload))).toBe('done')
  })

  test('nor does the owner add to what lies with the department', async () => {
    const person = await createActor('PROPOSER')
    const { id } = await createSuggestion(person, { state: 'SUBMITTED' })
    expect(await codeOf(startUpload(person, newUpload(id, pdf())))).toBe('not-editable')
  })

  test('an upload that was under way when the suggestion was submitted does not slip in', async () => {
    const { person, id } = await draft()
    const content = pdf()
    const upload = await startUpload(person, newUpload(id, content))
    await sendWhole(person, upload.id, content)
    await db.suggestion.update({ where: { id }, data: { state: 'WITHDRAWN' } })
    expect(await codeOf(finishUpload(person, upload))).toBe('withdrawn')
    expect(await db.evidenceFile.count({ where: { suggestionId: id } })).toBe(0)
  })
})

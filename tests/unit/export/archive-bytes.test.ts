import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archiveBytes, archiveSize, partOf } from '@/lib/export/archive-bytes'
import { testByEachProgram } from '@/tests/support/unpackers'

type File = { path: string; content: Buffer }
const entriesOf = (files: File[]) => files.map(({ path, content }) => ({ path, size: content.length, content }))
const bytesOf = (files: File[]) => archiveBytes(entriesOf(files), async ({ content }) => content)
const whole = (files: File[]) => buffer(Readable.from(bytesOf(files)))

const files: File[] = [
  { path: '上合组织成员国/1.寒区储能-示例大学.docx', content: Buffer.from('一'.repeat(50_000)) },
  { path: '上合组织成员国/1.寒区储能-示例大学（附件）/空.pdf', content: Buffer.alloc(0) },
  { path: '“一带一路”共建国家/2.étude 🧪-示例所.docx', content: Buffer.from('二') },
]

test('the size is known before a byte is read, and the bytes are the same each time', async () => {
  const bytes = await whole(files)
  expect(bytes.length).toBe(archiveSize(entriesOf(files)))
  expect((await whole(files)).equals(bytes)).toBe(true)
  expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)])).toEqual(
    files.map(({ path, content }) => [path, content]),
  )
})

test('whatever the names and contents are, size and content are right', async () => {
  const file = fc.record({
    path: fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((name) => `夹/${name.replaceAll(/[/\\]/g, '_')}`),
    content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  })
  const several = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(several, async (some) => {
      const bytes = await whole(some)
      expect(bytes.length).toBe(archiveSize(entriesOf(some)))
      expect(Object.keys(unzipSync(bytes)).length).toBe(some.length)
    }),
    { numRuns: 60 },
  )
})

test('a part is the same part of the same bytes', async () => {
  const bytes = await whole(files)
  for (const [start, end] of [
    [0, 0],
    [10, 150_100],
    [bytes.length - 5, bytes.length - 1],
  ] as const) {
    const part = await buffer(Readable.from(partOf(bytesOf(files), { start, end })))
    expect(part.equals(bytes.subarray(start, end + 1))).toBe(true)
  }
})

test('more than 65,535 files have the size that was told, and are read back', { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 65_600 }, (_, i) => ({ path: `f${i}`, size: 0 }))
  let size = 0
  for await (const piece of archiveBytes(many, async () => Buffer.alloc(0))) size += piece.length
  expect(size).toBe(archiveSize(many))
})

test('no more is read than what is asked for', async () => {
  const read: string[] = []
  const many = Array.from({ length: 50 }, (_, i) => ({ path: `${i}`, size: 1_000_000 }))
  const bytes = archiveBytes(many, async ({ path }) => {
    read.push(path)
    return Buffer.alloc(1_000_000)
  })
  await bytes.next()
  await bytes.return(undefined)
  // What is in hand, and at most 8 MB ahead.
  expect(read.length).toBeLessThanOrEqual(10)
})

test('a file that is not as long as it was said to be breaks the archive off', async () => {
  const lost = archiveBytes([{ path: 'a', size: 3 }], async () => Buffer.from('ab'))
  await expect(buffer(Readable.from(lost))).rejects.toThrow('a: 2 bytes, not 3')
})

testByEachProgram('unpacks it as it is', async (unpack) => {
  const found = unpack(await whole(files))
  expect([...found].sort()).toEqual(files.map(({ path, content }) => [path, content] as const).sort())
})

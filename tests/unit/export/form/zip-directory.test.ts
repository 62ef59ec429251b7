import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { inflateSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archiveBytes } from '@/lib/export/archive-bytes'
import { crc32, type ReadPart, readDirectory, readPacked } from '@/lib/export/form/zip-directory'

const partsOf =
  (bytes: Uint8Array): ReadPart =>
  async (start, end) =>
    bytes.subarray(start, end)
const directoryOf = (bytes: Uint8Array) => readDirectory(partsOf(bytes), bytes.length)

/** Path → content, as the reader takes them out. */
async function unpacked(bytes: Uint8Array) {
  const found: [string, string][] = []
  for (const entry of (await directoryOf(bytes)) ?? []) {
    const packed = await readPacked(partsOf(bytes), entry)
    const content = packed && (entry.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(entry.size) }))
    expect(content && crc32(content)).toBe(entry.crc)
    found.push([new TextDecoder().decode(entry.rawName), new TextDecoder().decode(content ?? undefined)])
  }
  return found
}

const files: [string, string][] = [
  ['日韩/1.寒区储能-示例大学.docx', '一'.repeat(5000)],
  ['日韩/1.寒区储能-示例大学（附件）/空.pdf', ''],
  ['港澳台地区/2.étude-示例所.docx', '二'],
]
const stored = () => {
  const entries = files.map(([path, text]) => ({ path, content: Buffer.from(text), size: Buffer.byteLength(text) }))
  return buffer(Readable.from(archiveBytes(entries, async ({ content }) => content)))
}
const deflated = () =>
  zipSync({ 文件夹: {}, ...Object.fromEntries(files.map(([path, text]) => [path, new TextEncoder().encode(text)])) })

test('the portal’s own archive, and one packed again by another program', async () => {
  expect(await unpacked(await stored())).toEqual(files)
  expect((await unpacked(deflated())).filter(([path]) => !path.startsWith('文件夹'))).toEqual(files)
})

test('a comment behind the end does not hide it', async () => {
  const bytes = Buffer.from(deflated())
  const comment = Buffer.from('由某软件打包')
  bytes.writeUInt16LE(comment.length, bytes.length - 2)
  expect(await unpacked(Buffer.concat([bytes, comment]))).toEqual(await unpacked(bytes))
})

/** The same archive as those write it that have more files, or bytes, than the old numbers can say. */
function widened(bytes: Buffer): Buffer {
  const end = bytes.length - 22
  const start = bytes.readUInt32LE(end + 16)
  const central: Buffer[] = []
  for (let at = start; at < end; ) {
    const head = Buffer.from(bytes.subarray(at, at + 46))
    const nameLength = head.readUInt16LE(28)
    const next = at + 46 + nameLength + head.readUInt16LE(30) + head.readUInt16LE(32)
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [i, place] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(place)), 4 + i * 8)
      head.writeUInt32LE(0xffffffff, place)
    }
    head.writeUInt16LE(extra.length, 30)
    head.writeUInt16LE(0, 32)
    central.push(head, bytes.subarray(at + 46, at + 46 + nameLength), extra)
    at = next
  }
  const directory = Buffer.concat(central)
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(BigInt(files.length), 32)
  end64.writeBigUInt64LE(BigInt(directory.length), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt16LE(0xffff, 10)
  last.writeUInt32LE(0xffffffff, 12)
  last.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([bytes.subarray(0, start), directory, end64, Buffer.alloc(20), last])
}

test('numbers too large for the old format are read where they stand', async () => {
  expect(await unpacked(widened(await stored()))).toEqual(files)
})

test('what is no ZIP, or lacks its end, is told; whatever is changed, nothing is thrown', async () => {
  expect(await directoryOf(Buffer.from('这不是压缩包，只是一段文字，长度也不短。'))).toBeNull()
  expect(await directoryOf(Buffer.alloc(0))).toBeNull()
  const bytes = await stored()
  expect(await directoryOf(bytes.subarray(0, bytes.length - 30))).toBeNull()
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ by
      for (const entry of (await directoryOf(changed)) ?? []) await readPacked(partsOf(changed), entry)
    }),
  )
})

test('the checksum is the one that ZIP programs count', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => crc32(bytes) === nodeCrc32(bytes)))
})

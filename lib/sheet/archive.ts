import { inflateRawSync } from 'node:zlib'

const mostEntries = 500
const mostBytes = 30 * 2 ** 20
const [localHeader, centralHeader, endHeader] = [0x04034b50, 0x02014b50, 0x06054b50]

/** Thrown for everything that is not an ordinary office file: what exactly is wrong with it would only help its maker. */
export class BadArchive extends Error {}

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

/**
 * Unpacks an office file's XML parts without trusting what it says of itself: no more comes out than was announced,
 * and no more is announced than fits. Refuses encryption, macros, document types and names that lead elsewhere.
 */
export function unpack(bytes: Buffer): Map<string, string> {
  const entries = listEntries(bytes)
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw new BadArchive('too large')
  const parts = new Map<string, string>()
  for (const entry of entries) {
    if (/vbaProject/i.test(entry.name) || /(^\/|\\|\.\.)/.test(entry.name)) throw new BadArchive('name')
    if (!/\.(xml|rels)$/.test(entry.name)) continue
    const text = inflate(bytes, entry).toString('utf8')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BadArchive('document type')
    parts.set(entry.name, text)
  }
  return parts
}

function listEntries(bytes: Buffer): Entry[] {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== localHeader) throw new BadArchive('not an archive')
  let end = bytes.length - 22
  while (end > 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== endHeader) end--
  if (bytes.readUInt32LE(end) !== endHeader) throw new BadArchive('no end')
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw new BadArchive('too many entries')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralHeader) throw new BadArchive('directory')
    // Bit 0: encrypted.
    if (bytes.readUInt16LE(at + 8) & 1) throw new BadArchive('encrypted')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function inflate(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localHeader) throw new BadArchive('entry')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  const content = method === 0 ? data : method === 8 ? inflateAtMost(data, size) : null
  if (content?.length !== size) throw new BadArchive('size')
  return content
}

function inflateAtMost(data: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new BadArchive('contents')
  }
}

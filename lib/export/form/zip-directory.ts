/** A file of a ZIP as its central directory, the part that programs trust, tells of it. */
export type ZipEntry = {
  rawName: Uint8Array
  isEncrypted: boolean
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}
/** Bytes from `start` up to but not including `end`. */
export type ReadPart = (start: number, end: number) => Promise<Uint8Array>

const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 }
const [endLength, locatorLength, end64Length, centralLength, localLength] = [22, 20, 56, 46, 30]
const longestComment = 0xffff
const elsewhere = 0xffffffff
const extra64 = 1

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const large = (view: DataView, at: number) => Number(view.getBigUint64(at, true))

type Directory = { count: number; start: number; length: number }

/** Where the directory lies; null when the file is no ZIP, or its end is missing. */
async function findDirectory(read: ReadPart, length: number): Promise<Directory | null> {
  const from = Math.max(0, length - endLength - longestComment)
  const tail = viewOf(await read(from, length))
  let at = tail.byteLength - endLength
  while (at >= 0 && tail.getUint32(at, true) !== marks.end) at -= 1
  if (at < 0) return null
  const found = {
    count: tail.getUint16(at + 10, true),
    length: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  }
  if (found.count !== 0xffff && found.start !== elsewhere && found.length !== elsewhere) return found
  // More than 65,535 files or four gigabytes: the true numbers stand before the end.
  const end64 = from + at - locatorLength - end64Length
  if (end64 < 0) return found
  const view = viewOf(await read(end64, end64 + end64Length))
  if (view.getUint32(0, true) !== marks.end64) return found
  return { count: large(view, 32), length: large(view, 40), start: large(view, 48) }
}

/** The numbers that did not fit into their four bytes, in the order in which they stand. */
function widened(extra: DataView, numbers: readonly number[]): number[] {
  let at = 0
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== extra64) at += 4 + extra.getUint16(at + 2, true)
  at += 4
  return numbers.map((number) => {
    if (number !== elsewhere || at + 8 > extra.byteLength) return number
    at += 8
    return large(extra, at - 8)
  })
}

/** The files of a ZIP, folders left out; null when it is none, or is cut off. */
export async function readDirectory(read: ReadPart, length: number): Promise<ZipEntry[] | null> {
  const directory = length < endLength ? null : await findDirectory(read, length)
  if (!directory || directory.start + directory.length > length) return null
  const bytes = await read(directory.start, directory.start + directory.length)
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0, n = 0; n < directory.count; n += 1) {
    if (at + centralLength > bytes.length || view.getUint32(at, true) !== marks.central) return null
    const nameEnd = at + centralLength + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) return null
    const four = [24, 20, 42].map((place) => view.getUint32(at + place, true))
    const [size = 0, packed = 0, offset = 0] = widened(viewOf(bytes.subarray(nameEnd, extraEnd)), four)
    const rawName = bytes.slice(at + centralLength, nameEnd)
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const facts = { method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) }
    if (rawName.at(-1) !== 0x2f) entries.push({ rawName, isEncrypted, ...facts, packed, size, offset })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/** What is packed of one file; null when it does not lie where the directory says. */
export async function readPacked(read: ReadPart, { offset, packed }: ZipEntry): Promise<Uint8Array | null> {
  const head = viewOf(await read(offset, offset + localLength))
  if (head.byteLength < localLength || head.getUint32(0, true) !== marks.local) return null
  const start = offset + localLength + head.getUint16(26, true) + head.getUint16(28, true)
  const content = await read(start, start + packed)
  return content.length === packed ? content : null
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** The checksum that a ZIP keeps of each file. */
export function crc32(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

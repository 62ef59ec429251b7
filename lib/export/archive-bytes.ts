import { crc32 } from 'node:zlib'
import { ZipArchive } from 'archiver'
import checksums from 'crc-32'
import { bytesOf } from './safe-name'

export type Entry = { path: string; size: number }

// The zip format's first day: a file's bytes must not tell when they were made.
const firstDay = new Date(Date.UTC(1980, 0, 1))

// The library counts checksums in JavaScript; Node has the same eight times as fast.
Object.assign(checksums, { buf: (content: Uint8Array) => crc32(content) })

const localHeader = 30
const centralHeader = 46
const endRecord = 22
const end64 = 56 + 20
const extra64 = 28
const most = { entries: 0xffff, bytes: 0xffffffff }

// Enough to keep the disk busy while the bytes go out, and little in memory; a file alone has 20 MB at most.
const ahead = { files: 16, bytes: 8 * 2 ** 20 }

const headSize = ({ path }: Entry) => localHeader + bytesOf(path)

/** How many bytes `archiveBytes` gives for these entries, before one of them is read. */
export function archiveSize(entries: readonly Entry[]): number {
  let offset = 0
  let central = 0
  for (const entry of entries) {
    central += centralHeader + bytesOf(entry.path) + (offset > most.bytes ? extra64 : 0)
    offset += headSize(entry) + entry.size
  }
  const is64 = entries.length > most.entries || central > most.bytes || offset > most.bytes
  return offset + central + (is64 ? end64 : 0) + endRecord
}

/**
 * A ZIP of whole files, stored: what is inside are packed formats already. The same entries give the same bytes.
 * In memory are one file and the few that are read ahead: nothing is read before it is asked for.
 */
export const archiveBytes = <E extends Entry>(
  entries: readonly E[],
  read: (entry: E) => Promise<Buffer>,
): AsyncGenerator<Buffer> => gathered(pieces(entries, read))

/** Contents in order, those of the next files being read meanwhile. */
async function* contents<E extends Entry>(
  entries: readonly E[],
  read: (entry: E) => Promise<Buffer>,
): AsyncGenerator<readonly [E, Buffer]> {
  const coming: { entry: E; content: Promise<Buffer> }[] = []
  let next = 0
  let bytes = 0
  for (;;) {
    for (let entry = entries[next]; entry && coming.length < ahead.files; entry = entries[next]) {
      if (coming.length > 0 && bytes + entry.size > ahead.bytes) break
      const content = read(entry)
      // Its failure is met where it is awaited; until then it is nobody's.
      content.catch(() => null)
      coming.push({ entry, content })
      bytes += entry.size
      next += 1
    }
    const first = coming.shift()
    if (!first) return
    bytes -= first.entry.size
    const content = await first.content
    const { path, size } = first.entry
    if (content.length !== size) throw new Error(`${path}: ${content.length} bytes, not ${size}`)
    yield [first.entry, content]
  }
}

async function* pieces<E extends Entry>(
  entries: readonly E[],
  read: (entry: E) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  const archive = new ZipArchive({ store: true })
  const written = archive[Symbol.asyncIterator]()
  let owed = 0
  try {
    for await (const [entry, content] of contents(entries, read)) {
      archive.append(content, { name: entry.path, date: firstDay, mode: 0o644, store: true })
      owed += headSize(entry) + entry.size
      while (owed > 0) {
        const { value, done } = await written.next()
        if (done) throw new Error('the archive ended before its last file')
        owed -= value.length
        yield value
      }
    }
    const finished = archive.finalize()
    for (let piece = await written.next(); !piece.done; piece = await written.next()) yield piece.value
    await finished
  } finally {
    archive.destroy()
  }
}

const worthSending = 64 * 1024

/** The library writes headers two and four bytes at a time, each of which would be a call of the system; contents go on uncopied. */
async function* gathered(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let small: Buffer[] = []
  let size = 0
  for await (const piece of source) {
    const large = piece.length >= worthSending
    if (!large) {
      small.push(piece)
      size += piece.length
    }
    if (size > 0 && (large || size >= worthSending)) {
      yield Buffer.concat(small)
      small = []
      size = 0
    }
    if (large) yield piece
  }
  if (size > 0) yield Buffer.concat(small)
}

/** The part from `start` to `end`, both included. */
export async function* partOf(bytes: AsyncIterable<Buffer>, { start, end }: { start: number; end: number }) {
  let at = 0
  for await (const piece of bytes) {
    const part = piece.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
    at += piece.length
    if (part.length > 0) yield part
    if (at > end) return
  }
}

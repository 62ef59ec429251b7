import { ZipArchive } from 'archiver'
import { bytesOf } from './safe-name'

export type Entry = { path: string; size: number }

// The zip format's first day: a file's bytes must not tell when they were made.
const firstDay = new Date(Date.UTC(1980, 0, 1))

const localHeader = 30
const centralHeader = 46
const endRecord = 22
const end64 = 56 + 20
const extra64 = 28
const most = { entries: 0xffff, bytes: 0xffffffff }

// Enough to keep the disk busy while the bytes go out; a file has 20 MB at most.
const readAhead = 3

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

async function* pieces<E extends Entry>(
  entries: readonly E[],
  read: (entry: E) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  const archive = new ZipArchive({ store: true })
  const written = archive[Symbol.asyncIterator]()
  const ahead = (entry: E | undefined) => {
    const content = entry && read(entry)
    // Its failure is met where it is awaited; until then it is nobody's.
    content?.catch(() => null)
    return content
  }
  let owed = 0
  const coming = entries.slice(0, readAhead).map(ahead)
  try {
    for (const [i, entry] of entries.entries()) {
      const content = await coming.shift()
      coming.push(ahead(entries[i + readAhead]))
      if (content?.length !== entry.size) throw new Error(`${entry.path}: ${content?.length} bytes, not ${entry.size}`)
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

/** The library writes headers two and four bytes at a time; each would be a call of the system or a packet of its own. */
async function* gathered(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let small: Buffer[] = []
  let size = 0
  for await (const piece of source) {
    small.push(piece)
    size += piece.length
    if (size < worthSending) continue
    yield Buffer.concat(small)
    small = []
    size = 0
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

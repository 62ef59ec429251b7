import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnreadableWord } from './unreadable'

const largestFile = 20 * 1024 * 1024
const mostEntries = 2000

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** What the zip reader throws says only that the file is damaged. */
async function orBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof UnreadableWord ? error : new UnreadableWord('broken', { cause: error })
  }
}

/** The parts of a .docx; nothing is unpacked before it is asked for, and never more than it may hold. */
export class WordPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array): Promise<WordPackage> {
    if (bytes.length > largestFile) throw new UnreadableWord('large')
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableWord('binaryDoc')
    if (!starts(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new UnreadableWord(bytes.length === 0 ? 'broken' : 'notWord')
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return orBroken(async () => {
      const zip = await fromBufferPromise(buffer, { lazyEntries: true })
      if (zip.entryCount > mostEntries) throw new UnreadableWord('complex')
      const entries = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
      return new WordPackage(zip, entries)
    })
  }

  has(name: string) {
    return this.entries.has(name)
  }

  some(test: (name: string) => boolean) {
    return [...this.entries.keys()].some(test)
  }

  /** Hands the part on as it unpacks; more than `limit` is refused before it is held. */
  async read(name: string, limit: number, take: (chunk: Uint8Array) => void): Promise<void> {
    const entry = this.entries.get(name)
    if (!entry) return
    if (entry.uncompressedSize > limit) throw new UnreadableWord('bomb')
    await orBroken(async () => {
      let left = limit
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const bytes: Uint8Array = chunk
        left -= bytes.length
        if (left < 0) throw new UnreadableWord('bomb')
        take(bytes)
      }
    })
  }

  async bytes(name: string, limit: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    await this.read(name, limit, (chunk) => chunks.push(chunk))
    return Buffer.concat(chunks)
  }
}

import 'server-only'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise } from 'yauzl'

export type Zip = { entries: readonly Entry[]; read: (entry: Entry) => Promise<string> }

const mostEntries = 10_000
const localHeader = 30

/** The entries one after another from the first byte on: no room for another file before them, none read twice. */
function lieInOrder(entries: readonly Entry[]): boolean {
  const placed = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let free = 0
  return placed.every(({ relativeOffsetOfLocalHeader: at, compressedSize }, i) => {
    if (i === 0 ? at !== 0 : at < free) return false
    free = at + localHeader + compressedSize
    return true
  })
}

/** The directory of an archive; null when it is broken or its parts overlap. Nothing is unpacked but what `read` is asked for. */
export async function openZip(content: Buffer): Promise<Zip | null> {
  try {
    const zip = await fromBufferPromise(content, { autoClose: false, lazyEntries: true })
    if (zip.entryCount > mostEntries) return null
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const read = async (entry: Entry) => (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
    return entries.length > 0 && lieInOrder(entries) ? { entries, read } : null
  } catch {
    return null
  }
}

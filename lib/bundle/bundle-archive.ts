import 'server-only'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise } from 'yauzl'
import { Refused } from '@/lib/platform/refused'
import { entryName, safePath } from './entry-name'
import { EncryptedZip, largestEntry, largestUnpacked, mostEntries, NotZip, OversizedZip, TooManyEntries } from './rules'

export type BundleArchive = {
  paths: string[]
  /** Names that lead out of the archive, or are there twice, as far as they can be shown. */
  refused: string[]
  /** Null when what comes out is not what was announced. */
  read: (path: string) => Promise<Buffer | null>
  close: () => void
}

function judge(entries: readonly Entry[]): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new Refused(EncryptedZip)
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > largestUnpacked) throw new Refused(OversizedZip)
}

async function openZip(path: string) {
  try {
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false })
    if (zip.entryCount > mostEntries) throw new Refused(TooManyEntries)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return { zip, entries }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(NotZip)
  }
}

/** A department's ZIP on disk. Nothing is written anywhere under the names it gives, and nothing is unpacked but what is asked for. */
export async function openArchive(path: string): Promise<BundleArchive> {
  const { zip, entries } = await openZip(path)
  const known = new Map<string, Entry>()
  const refused: string[] = []
  try {
    judge(entries)
  } catch (error) {
    zip.close()
    throw error
  }
  for (const entry of entries) {
    const name = entryName(entry.fileNameRaw)
    const safe = safePath(name)
    if (safe === null || known.has(safe)) refused.push(name.replace(/\p{Cc}/gu, '').slice(0, 200))
    else known.set(safe, entry)
  }
  const read = async (wanted: string) => {
    const entry = known.get(wanted)
    if (!entry || entry.uncompressedSize > largestEntry) return null
    return zip
      .openReadStreamPromise(entry)
      .then(buffer, () => null)
      .catch(() => null)
  }
  return { paths: [...known.keys()], refused, read, close: () => zip.close() }
}

import { inflateSync, unzipSync } from 'fflate'
import { entryName } from '@/lib/bundle/entry-name'
import type { ArchiveEntry, EntryFault } from '@/lib/export/form/archive-check'
import type { HashKind } from '@/lib/export/form/comparison'
import { sm3 } from '@/lib/export/form/sm3'
import { crc32, type ReadPart, readDirectory, readPacked, type ZipEntry } from '@/lib/export/form/zip-directory'

// Browsers keep SHA-256 for addresses that are safe (https); elsewhere the national hash is counted by our own hand.
export const hashKind = (): HashKind => (globalThis.crypto?.subtle ? 'sha256' : 'sm3')

async function hashOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  if (hashKind() === 'sm3') return sm3(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function unpacked(packed: Uint8Array, { method, size, crc }: ZipEntry): Uint8Array<ArrayBuffer> | null {
  try {
    const content = new Uint8Array(method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) }))
    return content.length === size && crc32(content) === crc ? content : null
  } catch {
    return null
  }
}

function isWordFile(content: Uint8Array): boolean {
  try {
    return Object.keys(unzipSync(content, { filter: ({ name }) => name === 'word/document.xml' })).length === 1
  } catch {
    return false
  }
}

async function entryOf(read: ReadPart, entry: ZipEntry): Promise<ArchiveEntry> {
  const path = entryName(entry.rawName)
  const lacking = (fault: EntryFault) => ({ path, hash: '', fault })
  if (entry.isEncrypted) return lacking('encrypted')
  const packed = await readPacked(read, entry)
  const content = packed && unpacked(packed, entry)
  if (!content) return lacking('damaged')
  const fault = path.endsWith('.docx') && !isWordFile(content) ? 'not-word' : null
  return { path, hash: await hashOf(content), fault }
}

/** Every file of a ZIP, one at a time in memory; null when it is none, or is cut off. Nothing leaves the browser. */
export async function readArchive(file: Blob): Promise<ArchiveEntry[] | null> {
  const read: ReadPart = async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer())
  const directory = await readDirectory(read, file.size)
  if (!directory) return null
  const entries: ArchiveEntry[] = []
  for (const entry of directory) entries.push(await entryOf(read, entry))
  return entries
}

import 'server-only'
import type { FileKind } from '@/lib/platform/prisma/enums'
import { Archive, damaged, EncryptedOffice, Macros, OtherOffice, Oversized, twofold } from './faults'
import type { Verdict } from './kind'
import { openZip } from './zip'

const what = 'Office 文件'
const mostUnpacked = 500 * 2 ** 20
const longestContentTypes = 2 ** 20

const main = 'application/vnd.openxmlformats-officedocument.'
const mainTypes: readonly [string, FileKind][] = [
  [`${main}wordprocessingml.document.main+xml`, 'DOCX'],
  [`${main}spreadsheetml.sheet.main+xml`, 'XLSX'],
]
const runs = /macroEnabled|vbaProject|macrosheet|activeX/i
const otherOffice = ['OFD.xml', 'mimetype']

/** Word and Excel files, by the list of contents that every such package must begin with. */
export async function findOffice(content: Buffer): Promise<Verdict> {
  // Office writes no comment: the directory's end is the file's end.
  const end = content.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) return { why: damaged(what) }
  if (end !== content.length - 22) return { why: content.includes('[Content_Types].xml') ? twofold(what) : Archive }
  const zip = await openZip(content)
  if (!zip) return { why: damaged(what) }
  const names = new Set(zip.entries.map(({ fileName }) => fileName))
  const listing = zip.entries.find(({ fileName }) => fileName === '[Content_Types].xml')
  if (!listing) return { why: otherOffice.some((name) => names.has(name)) ? OtherOffice : Archive }
  if (names.size !== zip.entries.length || !names.has('_rels/.rels')) return { why: damaged(what) }
  if (zip.entries.some((entry) => entry.isEncrypted())) return { why: EncryptedOffice }
  const unpacked = zip.entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > mostUnpacked || listing.uncompressedSize > longestContentTypes) return { why: Oversized }
  const types = await zip.read(listing).catch(() => null)
  // A list that needs entities to be read is a disguise.
  if (types === null || /<!|&#/.test(types)) return { why: damaged(what) }
  if (runs.test(types) || [...names].some((name) => runs.test(name))) return { why: Macros }
  const declared = new Set([...types.matchAll(/ContentType\s*=\s*["']([^"']*)["']/g)].map(([, type]) => type))
  const found = mainTypes.filter(([type]) => declared.has(type))
  const [only] = found
  return only && found.length === 1 ? { kind: only[1] } : { why: OtherOffice }
}

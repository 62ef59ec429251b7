import { archiveSize } from '@/lib/export/archive-bytes'
import type { ArchiveFile } from '@/lib/export/form/archive-file'

/** What common mail servers take, the coding of attachments included. */
export const mailLimit = 20 * 2 ** 20
// Base64 makes four bytes of three and adds line ends; the letter itself is short.
const coded = 1.37
const largest = Math.floor((mailLimit - 64 * 1024) / coded)

/** A Word file begins a suggestion's files, its evidence follows. */
function suggestionsOf(files: readonly ArchiveFile[]): ArchiveFile[][] {
  const groups: ArchiveFile[][] = []
  for (const file of files) {
    const begins = file.path.split('/').length === 2
    if (begins || groups.length === 0) groups.push([])
    groups.at(-1)?.push(file)
  }
  return groups
}

/**
 * The archive's files in as few parts as fit into a mail each, no suggestion torn apart; `first` is what the first mail carries
 * besides. A suggestion that is too large alone is a part of its own.
 */
export function letterParts(files: readonly ArchiveFile[], first: number): ArchiveFile[][] {
  const parts: ArchiveFile[][] = [[]]
  for (const group of suggestionsOf(files)) {
    const last = parts.at(-1) ?? []
    const room = largest - (parts.length === 1 ? first : 0)
    if (last.length > 0 && archiveSize([...last, ...group]) > room) parts.push([...group])
    else last.push(...group)
  }
  return parts
}

import type { ArchiveFile } from '@/lib/export/form/archive-file'
import type { ArchivePlace } from '@/lib/export/names'
import type { BatchRow } from './batch-row'

/** The files of the archive in their order: each Word file, then its evidence. Word files that are not made yet are left out. */
export const archiveFiles = (rows: readonly BatchRow[], places: readonly ArchivePlace[]): ArchiveFile[] =>
  rows.flatMap(({ document, evidence }, i) => {
    const place = places[i]
    if (!place) return []
    const own = document ? [{ path: place.document, ...document }] : []
    const beside = place.evidence.flatMap(({ id, path }) => {
      const file = evidence.find((one) => one.id === id)
      return file ? [{ path, hash: file.hash, size: file.size }] : []
    })
    return [...own, ...beside]
  })

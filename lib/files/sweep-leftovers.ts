import 'server-only'
import { db } from '@/lib/platform/db'
import { fileStore } from './chosen-store'
import { dropParts } from './upload-parts'

// A request sweeps on its way: little at a time.
const batch = 20

/** Forgets uploads that expired, and content that no file refers to a day after it came. */
export async function sweepLeftovers(): Promise<void> {
  const expired = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM "Upload" WHERE id IN (
      SELECT id FROM "Upload" WHERE "expiresAt" < clock_timestamp() LIMIT ${batch} FOR UPDATE SKIP LOCKED) RETURNING id`
  for (const { id } of expired) await dropParts(id)
  await db.$transaction(async (tx) => {
    const unused = await tx.$queryRaw<{ hash: string }[]>`
      DELETE FROM "StoredFile" WHERE hash IN (
        SELECT hash FROM "StoredFile" s WHERE "claimedAt" < clock_timestamp() - interval '1 day'
          AND NOT EXISTS (SELECT 1 FROM "EvidenceFile" f WHERE f.hash = s.hash)
          AND NOT EXISTS (SELECT 1 FROM "VersionDocument" d WHERE d.hash = s.hash)
          AND NOT EXISTS (SELECT 1 FROM "BatchExport" e WHERE e.hash = s.hash)
          AND NOT EXISTS (SELECT 1 FROM "Batch" b WHERE b."scanHash" = s.hash)
          AND NOT EXISTS (SELECT 1 FROM "MailedDraft" m WHERE m.hash = s.hash)
        LIMIT ${batch} FOR UPDATE SKIP LOCKED) RETURNING hash`
    // While the rows are locked: an upload of the same content waits, and then puts it back.
    for (const { hash } of unused) await fileStore.remove(hash)
  })
}

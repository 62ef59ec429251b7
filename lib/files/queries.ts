import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { EvidenceFile, StoredFile, Upload } from '@/lib/platform/prisma/client'
import { findEvidenceTarget } from './evidence-target'
import type { FileEntry } from './form'

/** The actor's own upload, as long as it has not expired. */
export async function findUpload(actor: Actor, id: string, tx: Tx = db): Promise<Upload | null> {
  const [upload] = await tx.$queryRaw<Upload[]>`
    SELECT * FROM "Upload" WHERE id = ${id}::uuid AND "ownerId" = ${actor.id}::uuid AND "expiresAt" > clock_timestamp()`
  return upload ?? null
}

export type FileWithContent = EvidenceFile & { stored: StoredFile }

/** A file of whatever purpose that the actor may read. */
export async function findFile(
  actor: Actor,
  id: string,
  target = findEvidenceTarget,
  tx: Tx = db,
): Promise<FileWithContent | null> {
  const file = await tx.evidenceFile.findUnique({ where: { id }, include: { stored: true } })
  if (!file) return null
  const owner = await target(tx, actor, file.suggestionId, false)
  return owner?.mayRead(file) ? file : null
}

export type EvidenceEntry = FileEntry & { technologyId: string | null }

/** The evidence that is there now, in its order. */
export async function listEvidence(
  actor: Actor,
  suggestionId: string,
  target = findEvidenceTarget,
): Promise<EvidenceEntry[]> {
  const owner = await target(db, actor, suggestionId, false)
  if (!owner) return []
  const files = await db.evidenceFile.findMany({
    where: { suggestionId, purpose: 'EVIDENCE', removedAt: null },
    include: { stored: true },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  return files.filter(owner.mayRead).map((file) => ({ ...entryOf(file), technologyId: file.technologyId }))
}

export const entryOf = ({ id, name, version, stored }: FileWithContent): FileEntry => ({
  id,
  name,
  size: stored.size,
  kind: stored.kind,
  version,
})

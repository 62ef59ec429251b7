import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma, Upload } from '@/lib/platform/prisma/client'
import { visibleTo } from '@/lib/suggestion/rules'
import type { FileEntry } from './form'
import { mayRead, placeOf } from './rules'

/** The actor's own upload, as long as it has not expired. */
export async function findUpload(actor: Actor, id: string, tx: Tx = db): Promise<Upload | null> {
  const [upload] = await tx.$queryRaw<Upload[]>`
    SELECT * FROM "Upload" WHERE id = ${id}::uuid AND "ownerId" = ${actor.id}::uuid AND "expiresAt" > clock_timestamp()`
  return upload ?? null
}

const withCircumstances = {
  stored: true,
  suggestion: { select: { versions: { select: { submittedAt: true } } } },
} satisfies Prisma.EvidenceFileInclude

export type FoundFile = Prisma.EvidenceFileGetPayload<{ include: typeof withCircumstances }>

/** A file of whatever purpose that the actor may read. */
export async function findFile(actor: Actor, id: string, tx: Tx = db): Promise<FoundFile | null> {
  const file = await tx.evidenceFile.findFirst({
    where: { id, suggestion: visibleTo(actor) },
    include: withCircumstances,
  })
  return file && mayRead(actor, file, file.suggestion.versions) ? file : null
}

/** A file in its list; `technologyId` null is the list of the whole suggestion. */
export type EvidenceEntry = FileEntry & { technologyId: string | null; hash: string }

type Range = { technologyIds: readonly string[]; versionAt?: Date | undefined }

/** The evidence of a suggestion in its order: as it is now, or as it was submitted at that time. */
export async function listEvidence(
  actor: Actor,
  suggestionId: string,
  { technologyIds, versionAt }: Range,
  tx: Tx = db,
): Promise<EvidenceEntry[]> {
  const there: Prisma.EvidenceFileWhereInput = versionAt
    ? { createdAt: { lte: versionAt }, OR: [{ removedAt: null }, { removedAt: { gt: versionAt } }] }
    : { removedAt: null }
  const files = await tx.evidenceFile.findMany({
    where: { suggestionId, purpose: 'EVIDENCE', suggestion: visibleTo(actor), ...there },
    include: withCircumstances,
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  return files
    .filter((file) => mayRead(actor, file, file.suggestion.versions))
    .map((file) => ({
      ...entryOf(file),
      hash: file.hash,
      technologyId: placeOf(file.technologyId, technologyIds),
    }))
}

export const entryOf = ({ id, name, version, stored }: FoundFile): FileEntry => ({
  id,
  name,
  size: stored.size,
  kind: stored.kind,
  version,
})

import 'server-only'
import { buffer } from 'node:stream/consumers'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { visibleTo } from '@/lib/suggestion/rules'
import { fileStore } from './chosen-store'
import { mayRead } from './rules'
import { verified } from './verification'

export type Picture = { bytes: Uint8Array; type: 'png' | 'jpg' }

/** The pictures of a report that the actor may read, by file id; `ids` are those its text names. */
export async function readPictures(
  actor: Actor,
  suggestionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  const files = await db.evidenceFile.findMany({
    where: { id: { in: [...ids] }, suggestionId, purpose: 'PICTURE', suggestion: visibleTo(actor) },
    include: { stored: true, suggestion: { select: { versions: { select: { submittedAt: true } } } } },
  })
  const pictures = new Map<string, Picture>()
  for (const file of files.filter((one) => mayRead(actor, one, one.suggestion.versions))) {
    const bytes = await buffer(verified(await fileStore.open(file.hash), file.hash))
    pictures.set(file.id, { bytes, type: file.stored.kind === 'PNG' ? 'png' : 'jpg' })
  }
  return pictures
}

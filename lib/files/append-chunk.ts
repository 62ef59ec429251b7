import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { Chunk } from './form'
import { findUpload } from './queries'
import { ChunkTooLarge, chunkBytes } from './rules'
import { dropPart, keepPart, type Part, receivePart } from './upload-parts'

type Outcome = { taken: boolean; received: number }

/**
 * Takes the bytes from `offset` on, if they are the next ones; says in any case how many are safe on disk.
 * The same chunk sent twice, even at once, is taken once; one that breaks off counts as far as it came.
 */
export async function appendChunk(
  actor: Actor,
  { id, offset }: z.output<typeof Chunk>,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Outcome> {
  const upload = await findUpload(actor, id)
  if (!upload) throw new Refused(NotFound)
  const missing = upload.size - upload.received
  if (upload.received !== offset || missing === 0 || !body) return { taken: false, received: upload.received }
  const part = await receivePart(id, body, Math.min(chunkBytes, missing))
  try {
    if (part.tooLong) throw new Refused(ChunkTooLarge)
    return part.bytes === 0 ? { taken: false, received: offset } : await take(actor, id, offset, part)
  } finally {
    await dropPart(part)
  }
}

function take(actor: Actor, id: string, offset: number, part: Part): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ received: number }[]>`
      SELECT received FROM "Upload" WHERE id = ${id}::uuid AND "ownerId" = ${actor.id}::uuid FOR UPDATE`
    if (!row) throw new Refused(NotFound)
    if (row.received !== offset) return { taken: false, received: row.received }
    // Before the row says so: a crash in between leaves a part that the next try replaces.
    await keepPart(id, part, offset)
    const received = offset + part.bytes
    await tx.$executeRaw`
      UPDATE "Upload" SET received = ${received}, "expiresAt" = clock_timestamp() + interval '3 days' WHERE id = ${id}::uuid`
    return { taken: true, received }
  })
}

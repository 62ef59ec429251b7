import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { UploadRef } from './form'
import { dropParts } from './upload-parts'

/** Forgets an unfinished upload and what came of it. Nothing was added, so nothing is recorded. */
export async function cancelUpload(actor: Actor, { id }: z.output<typeof UploadRef>): Promise<void> {
  const { count } = await db.upload.deleteMany({ where: { id, ownerId: actor.id, fileId: null } })
  if (count > 0) await dropParts(id)
}

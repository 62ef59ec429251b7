import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/refused'
import { beginChange, refuseUnlessRoom } from './file-change'
import type { NewUpload } from './form'
import { mostOpenUploads, TooManyUploads } from './rules'
import { sweepLeftovers } from './sweep-leftovers'

/** Opens an upload, or finds the one this very file was left in half-way. */
export async function startUpload(actor: Actor, input: NewUpload): Promise<{ id: string; received: number }> {
  await sweepLeftovers()
  return db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, input.suggestionId)
    await refuseUnlessRoom(tx, target, input)
    const open = { ownerId: actor.id, fileId: null, expiresAt: { gt: await databaseNow(tx) } }
    const earlier = await tx.upload.findFirst({ where: { ...input, ...open }, select: { id: true, received: true } })
    if (earlier) return earlier
    if ((await tx.upload.count({ where: open })) >= mostOpenUploads) throw new Refused(TooManyUploads)
    return tx.upload.create({ data: { ...input, ownerId: actor.id }, select: { id: true, received: true } })
  })
}

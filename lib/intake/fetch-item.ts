import 'server-only'
import type { z } from 'zod'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { loadArrival } from './arrival'
import type { ItemRef } from './form'
import { asProvince } from './rules'

/** The Word file of one suggestion as it was delivered; recorded like every download. */
export async function fetchItem(
  actor: Actor,
  { id, number }: z.output<typeof ItemRef>,
): Promise<{ name: string; content: Buffer }> {
  const found = await loadArrival(db, asProvince(actor), id)
  const item = found && (await db.batchItem.findFirst({ where: { batchId: id, number } }))
  if (!item?.hash) throw new Refused(NotFound)
  const { hash, path, suggestionId } = item
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'batch.item-fetched',
      subject: `suggestion:${suggestionId}`,
      detail: { batch: id, number, hash },
    }),
  )
  return { name: path.split('/').at(-1) ?? path, content: await readContent(hash) }
}

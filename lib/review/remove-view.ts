import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { ViewRef } from './form'

export function removeView(actor: Actor, { viewId }: ViewRef): Promise<{ viewId: string }> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId, accountId: actor.id } })
    if (count === 0) throw new Refused(NotFound)
    await recordAudit(tx, actor, { action: 'review.view-removed', subject: `view:${viewId}` })
    return { viewId }
  })
}

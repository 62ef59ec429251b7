import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { SaveView } from './form'
import { asOfficer } from './held-desk'
import { filterFrom, filterQuery } from './queue-filter'

/** The filters of the queue under a name; the same name again replaces them. */
export function saveView(actor: Actor, { name, query }: SaveView): Promise<{ name: string }> {
  const { id: accountId } = asOfficer(actor)
  // Only what the queue understands is kept.
  const kept = filterQuery(filterFrom(Object.fromEntries(new URLSearchParams(query))))
  return db.$transaction(async (tx) => {
    await tx.savedView.upsert({
      where: { accountId_name: { accountId, name } },
      create: { accountId, name, query: kept },
      update: { query: kept },
    })
    await recordAudit(tx, actor, { action: 'review.view-saved', subject: `account:${accountId}`, detail: { name } })
    return { name }
  })
}

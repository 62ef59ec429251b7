import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { freezeItems, moveOn, tell } from './delivery-step'
import type { DeliverBatch } from './form'
import { asOfficer, holdBatch } from './held-batch'
import { draftExport, enterExport } from './ledger'
import { makeDocuments } from './make-documents'
import { findBatch, findChanges } from './queries'
import { whyNotDeliver } from './rules'

/**
 * 报送: contents, order and hashes are fixed for good, all suggestions move on together, and table, archive and list of files go into
 * the ledger as they were delivered. Everything is judged again under the batch's lock, by the database's clock.
 */
export async function deliverBatch(
  actor: Actor,
  { id, hash }: Pick<DeliverBatch, 'id' | 'hash'>,
): Promise<{ id: string }> {
  const officer = asOfficer(actor)
  // Slow and harmless when nothing comes of it, so before anybody has to wait: the Word files and the hashes of the list.
  const before = await findBatch(officer, id)
  if (!before) throw new Refused(NotFound)
  if (before.desk.state === 'OPEN') await makeDocuments(officer, { id })
  return db.$transaction(
    async (tx) => {
      const held = await holdBatch(tx, officer, id)
      refuseIf(whyNotDeliver(officer, held.desk, hash))
      const at = await databaseNow(tx)
      const drafts = [
        await draftExport('TABLE', held, at),
        await draftExport('ARCHIVE', held, at),
        await draftExport('MANIFEST', held, at),
      ]
      await freezeItems(tx, held)
      await moveOn(tx, officer, held)
      for (const draft of drafts) await enterExport(tx, officer, held, draft)
      const changes = await findChanges(held, tx)
      await tx.batch.update({
        where: { id, version: held.batch.version, state: 'OPEN' },
        data: {
          state: 'DELIVERED',
          deliveredAt: at,
          deliveredById: officer.id,
          deliveredByName: officer.name,
          hash,
          version: { increment: 1 },
        },
      })
      await tell(tx, held)
      const detail = { number: held.batch.number, count: held.rows.length, hash, changes }
      await recordAudit(tx, officer, { action: 'batch.delivered', subject: `batch:${id}`, detail })
      return { id }
    },
    // Thousands of files are read once for their national hash.
    { timeout: 120_000 },
  )
}

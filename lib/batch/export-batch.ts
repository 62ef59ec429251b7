import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { ExportBatch } from './form'
import { draftExport, enterExport } from './ledger'
import { makeDocuments } from './make-documents'
import { findBatch } from './queries'
import { EmptyBatch, whyNotHandle } from './rules'

/**
 * Freezes what the batch holds now as an entry of the ledger, from which the same bytes can be fetched at any time.
 * Made of what the screen showed, or not at all.
 */
export async function exportBatch(
  actor: Actor,
  { id, hash, kind }: ExportBatch,
): Promise<{ id: string; number: number }> {
  await makeDocuments(actor, { id })
  const loaded = await findBatch(actor, id)
  if (!loaded) throw new Refused(NotFound)
  refuseIf(whyNotHandle(actor, loaded.desk))
  if (loaded.rows.length === 0) throw new Refused(EmptyBatch)
  if (loaded.desk.hash !== hash) throw new Refused(ChangedMeanwhile)
  const draft = await draftExport(kind, loaded, loaded.batch.deliveredAt ?? (await databaseNow()))
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Batch" WHERE id = ${id}::uuid FOR UPDATE`
    const { number } = await enterExport(tx, actor, loaded, draft)
    await recordAudit(tx, actor, {
      action: 'batch.exported',
      subject: `batch:${id}`,
      detail: { export: number, kind, count: loaded.rows.length, basis: hash },
    })
    return { id, number }
  })
}

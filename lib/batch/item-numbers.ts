import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** Writes the order of a held batch; what is no longer in it leaves its place. */
export async function numberItems(tx: Tx, batchId: string, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "BatchItem" WHERE "batchId" = ${batchId}::uuid AND "suggestionId" <> ALL (${[...order]}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "BatchItem" ("batchId", "suggestionId", number)
    SELECT ${batchId}::uuid, id, place FROM unnest(${[...order]}::uuid[]) WITH ORDINALITY AS t(id, place)
    ON CONFLICT ("batchId", "suggestionId") DO UPDATE SET number = excluded.number`
  await tx.batch.update({ where: { id: batchId }, data: { version: { increment: 1 } } })
}

import 'server-only'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { findBatch } from './queries'

/** The stamped scan; recorded like every download. */
export async function fetchScan(actor: Actor, { id }: { id: string }): Promise<{ name: string; content: Buffer }> {
  const loaded = await findBatch(actor, id)
  if (!loaded?.batch.scanHash) throw new Refused(NotFound)
  const { scanHash, scanName } = loaded.batch
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'batch.scan-fetched', subject: `batch:${id}`, detail: { hash: scanHash } }),
  )
  return { name: scanName, content: await readContent(scanHash) }
}

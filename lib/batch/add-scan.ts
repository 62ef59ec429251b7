import 'server-only'
import { findKind } from '@/lib/files/content/kind'
import { nameOfKind, plainName } from '@/lib/files/form'
import { keepContent } from '@/lib/files/keep-content'
import { whyNotSize } from '@/lib/files/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { Refused, refuseIf } from '@/lib/platform/refused'
import type { SeenBatch } from './form'
import { asOfficer, holdBatch } from './held-batch'
import { NotScan, whyNotChange } from './rules'

/** 盖章扫描件 of just the table that the screen showed; a newer one takes the place of an older. */
export async function addScan(
  actor: Actor,
  { id, hash, name }: SeenBatch & { name: string },
  content: Buffer,
): Promise<{ id: string }> {
  asOfficer(actor)
  refuseIf(whyNotSize(content.length))
  const verdict = await findKind(content)
  if ('why' in verdict) throw new Refused(verdict.why)
  if (verdict.kind !== 'PDF' && verdict.kind !== 'JPG') throw new Refused(NotScan)
  const scanName = nameOfKind(plainName(name) || '盖章扫描件', verdict.kind)
  const kept = await keepContent(content, verdict.kind)
  return db.$transaction(async (tx) => {
    const { desk } = await holdBatch(tx, actor, id)
    refuseIf(whyNotChange(actor, desk, hash))
    const data = { scanHash: kept.hash, scanName, scanOf: hash, version: { increment: 1 } }
    await tx.batch.update({ where: { id }, data })
    const detail = { hash: kept.hash, size: kept.size, of: hash }
    await recordAudit(tx, actor, { action: 'batch.scan-added', subject: `batch:${id}`, detail })
    return { id }
  })
}

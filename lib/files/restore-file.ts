import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import { findEvidenceTarget } from './evidence-target'
import { beginChange, refuseUnlessRoom } from './file-change'
import type { FileVersion } from './form'
import { findFile } from './queries'

/** Undoes a removal, if there is still room. */
export async function restoreFile(
  actor: Actor,
  { id, version }: z.output<typeof FileVersion>,
  findTarget = findEvidenceTarget,
): Promise<{ version: number }> {
  const file = await findFile(actor, id, findTarget)
  if (!file) throw new Refused(NotFound)
  return db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, file.suggestionId, findTarget)
    await refuseUnlessRoom(tx, target, file, file.hash)
    const { count } = await tx.evidenceFile.updateMany({
      where: { id, version, removedAt: { not: null } },
      data: { removedAt: null, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const subject = `suggestion:${file.suggestionId}`
    await recordAudit(tx, actor, { action: 'file.restored', subject, detail: { file: id } })
    return { version: version + 1 }
  })
}

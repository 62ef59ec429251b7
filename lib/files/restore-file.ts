import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused } from '@/lib/platform/refused'
import { beginChange, markChanged, refuseUnlessRoom } from './file-change'
import type { FileVersion } from './form'
import { findFile } from './queries'
import { placeOf } from './rules'

/** Undoes a removal, if there is still room. */
export async function restoreFile(
  actor: Actor,
  { id, version }: z.output<typeof FileVersion>,
): Promise<{ version: number }> {
  const file = await findFile(actor, id)
  if (file?.purpose !== 'EVIDENCE') throw new Refused(NotFound)
  return db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, file.suggestionId)
    const technologyId = placeOf(file.technologyId, target.technologyIds)
    await refuseUnlessRoom(tx, target, { ...file, technologyId }, file.hash)
    const { count } = await tx.evidenceFile.updateMany({
      where: { id, version, removedAt: { not: null } },
      data: { removedAt: null, version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await markChanged(tx, file.suggestionId)
    const subject = `suggestion:${file.suggestionId}`
    await recordAudit(tx, actor, { action: 'file.restored', subject, detail: { file: id } })
    return { version: version + 1 }
  })
}

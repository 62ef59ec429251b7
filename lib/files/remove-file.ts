import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { beginChange, markChanged } from './file-change'
import type { FileVersion } from './form'
import { findFile } from './queries'

/** Takes a file off the list; it can be restored, and stays part of versions submitted with it. */
export async function removeFile(
  actor: Actor,
  { id, version }: z.output<typeof FileVersion>,
): Promise<{ version: number }> {
  const file = await findFile(actor, id)
  // A picture goes with the text it stands in.
  if (file?.purpose !== 'EVIDENCE') throw new Refused(NotFound)
  return db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, file.suggestionId)
    refuseIf(target.whyNotChange)
    const { count } = await tx.evidenceFile.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: await databaseNow(tx), version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    await markChanged(tx, file.suggestionId)
    const subject = `suggestion:${file.suggestionId}`
    await recordAudit(tx, actor, { action: 'file.removed', subject, detail: { file: id } })
    return { version: version + 1 }
  })
}

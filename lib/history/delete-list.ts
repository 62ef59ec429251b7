import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { ListVersion } from './form'
import { whyNotDelete, whyNotKeep } from './rules'

/** Has a list taken away with all its records, in the background; what was compared with it before stays written in the results. */
export async function deleteList(actor: Actor, { id, version }: z.output<typeof ListVersion>): Promise<{ id: string }> {
  refuseIf(whyNotKeep(actor))
  return db.$transaction(async (tx) => {
    // Held, so that no import into it is settled meanwhile.
    await tx.$queryRaw`SELECT 1 FROM "HistoryList" WHERE id = ${id}::uuid FOR UPDATE`
    const list = await tx.historyList.findUnique({
      where: { id },
      include: {
        imports: { where: { state: { in: ['WAITING', 'RUNNING'] } }, select: { id: true } },
        _count: { select: { records: true } },
      },
    })
    if (!list) throw new Refused(NotFound)
    refuseIf(whyNotDelete(actor, list, list.imports.length))
    const { count } = await tx.historyList.updateMany({
      where: { id, version },
      data: { removedAt: await databaseNow(tx), version: { increment: 1 } },
    })
    if (count === 0) throw new Refused(ChangedMeanwhile)
    const detail = { name: list.name, kind: list.kind, records: list._count.records }
    await recordAudit(tx, actor, { action: 'history.list-deleted', subject: `history-list:${id}`, detail })
    return { id }
  })
}

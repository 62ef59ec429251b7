import 'server-only'
import type { z } from 'zod'
import { dropArrived } from '@/lib/files/arrived-file'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import type { ListVersion } from './form'
import { whyNotDelete, whyNotKeep } from './rules'

/** Takes a list with all its records away; what was compared with it before stays written in the results. */
export async function deleteList(actor: Actor, { id, version }: z.output<typeof ListVersion>): Promise<{ id: string }> {
  refuseIf(whyNotKeep(actor))
  const places = await db.$transaction(
    async (tx) => {
      const list = await tx.historyList.findUnique({
        where: { id },
        include: { imports: true, _count: { select: { records: true } } },
      })
      if (!list) throw new Refused(NotFound)
      const busy = list.imports.filter(({ state }) => state === 'WAITING' || state === 'RUNNING').length
      refuseIf(whyNotDelete(actor, busy))
      const { count } = await tx.historyList.deleteMany({ where: { id, version } })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const detail = { name: list.name, kind: list.kind, records: list._count.records }
      await recordAudit(tx, actor, { action: 'history.list-deleted', subject: `history-list:${id}`, detail })
      return list.imports.map(({ place }) => place)
    },
    { timeout: 60_000 },
  )
  for (const place of places) await dropArrived(place)
  return { id }
}

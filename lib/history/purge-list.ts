import 'server-only'
import { dropArrived } from '@/lib/files/arrived-file'
import { db } from '@/lib/platform/db'
import { removeRecords } from '@/lib/screened/remove-records'
import { documentId } from './screened-record'

const atOnce = 300

/** Takes some records of a list that was deleted out of the index and away; says how many rows went, 0 once no such list is left. */
const purgeSome = (): Promise<number> =>
  db.$transaction(
    async (tx) => {
      const [list] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM "HistoryList" WHERE "removedAt" IS NOT NULL ORDER BY "removedAt" LIMIT 1 FOR UPDATE SKIP LOCKED`
      if (!list) return 0
      const records = await tx.historyRecord.findMany({
        where: { listId: list.id },
        select: { id: true },
        take: atOnce,
      })
      const ids = records.map(({ id }) => id)
      await removeRecords(tx, ids.map(documentId))
      await tx.historyRecord.deleteMany({ where: { id: { in: ids } } })
      if (ids.length === atOnce) return ids.length
      const imports = await tx.historyImport.findMany({ where: { listId: list.id }, select: { place: true } })
      await tx.historyList.delete({ where: { id: list.id } })
      for (const { place } of imports) await dropArrived(place)
      return ids.length + 1
    },
    { timeout: 60_000 },
  )

/** Takes away what was deleted; says how many rows. A crash leaves the rest for the next time. */
export async function purgeList(): Promise<number> {
  let gone = 0
  for (;;) {
    const some = await purgeSome()
    if (some === 0) return gone
    gone += some
  }
}

import 'server-only'
import type { Readable } from 'node:stream'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { csvStream, workbookStream } from './file-stream'
import type { ExportFormat, TrailSearch } from './form'
import { listOlderEntries } from './queries'
import { whyNotReadTrail } from './rules'

const batchSize = 2_000

/** Exactly the rows of the search, as they stood when it was asked for; the export is an entry of its own. */
export async function exportTrail(
  actor: Actor,
  search: TrailSearch,
  format: ExportFormat,
): Promise<{ fileName: string; stream: Readable }> {
  refuseIf(whyNotReadTrail(actor))
  const { after: _, before: __, ...filter } = search
  const head = await db.auditHead.findUniqueOrThrow({ where: { id: 1 } })
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'trail.exported',
      subject: 'trail:all',
      detail: { format, upTo: Number(head.seq), filter },
    }),
  )
  const batches = batchesOf({ ...filter, after: undefined, before: undefined }, head.seq)
  const stamp = shanghaiDateTime(await databaseNow())
    .replace(/[-:]/g, '')
    .replace(' ', '-')
  return {
    fileName: `操作日志-${stamp}.${format}`,
    stream: format === 'csv' ? csvStream(batches) : workbookStream(batches),
  }
}

async function* batchesOf(search: TrailSearch, newest: bigint) {
  let after = newest + 1n
  for (;;) {
    const batch = await listOlderEntries(search, after, batchSize)
    if (batch.length > 0) yield batch
    const last = batch.at(-1)
    if (!last || batch.length < batchSize) return
    after = last.seq
  }
}

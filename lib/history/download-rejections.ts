import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { csvLine, csvStart } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { type ImportRef, Mapping, Sample } from './form'
import { columnName } from './labels'
import { whyNotKeep } from './rules'

const atOnce = 5_000

async function* lines(importId: string, headers: string[]) {
  yield csvStart + csvLine(['原行号', '没有导入的原因', ...headers])
  for (let after = -1; ; ) {
    const rows = await db.historyRejection.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: 'asc' },
      take: atOnce,
    })
    yield rows.map(({ row, reason, cells }) => csvLine([String(row), reason, ...cells])).join('')
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.row
  }
}

/** Every row that was not taken, with its reason and as it stood in the file, so that it can be mended and sent again. */
export async function downloadRejections(
  actor: Actor,
  { id }: z.output<typeof ImportRef>,
): Promise<{ fileName: string; text: AsyncGenerator<string> }> {
  refuseIf(whyNotKeep(actor))
  const found = await db.historyImport.findUnique({ where: { id } })
  if (!found?.mapping) throw new Refused(NotFound)
  const sample = Sample.parse(found.sample)
  const { headerRow } = Mapping.parse(found.mapping)
  const width = Math.max(...sample.map(({ cells }) => cells.length))
  const named = sample.find(({ row }) => row === headerRow)?.cells ?? []
  const headers = Array.from({ length: width }, (_, i) => named[i] || `${columnName(i)} 列`)
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'history.rejections-downloaded',
      subject: `history-import:${id}`,
      detail: { rows: found.rejected },
    }),
  )
  return { fileName: `未导入的行-${found.fileName.replace(/\.\w+$/, '')}.csv`, text: lines(id, headers) }
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { listRejectedRows } from './queries'
import { rejectedWorkbook } from './workbook'

type Download = { fileName: string; bytes: Uint8Array<ArrayBuffer> }

/** The report of every rejected row; that it was taken is in the trail. */
export async function downloadRejectedRows(actor: Actor, id: string): Promise<Download> {
  const found = await listRejectedRows(actor, id)
  if (!found) throw new Refused(NotFound)
  const bytes = await rejectedWorkbook(found.rows)
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'accounts.report-downloaded',
      subject: `import:${id}`,
      detail: { rows: found.rows.length },
    }),
  )
  return { fileName: `未通过的行-${found.fileName.replace(/\.xlsx$/i, '')}.xlsx`, bytes }
}

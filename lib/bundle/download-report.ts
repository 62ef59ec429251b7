import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { BundleRef } from './form'
import { findBundle } from './queries'
import { bundleWorkbook } from './report-workbook'

/** The report of a bundle as a workbook, to be sent to its department. */
export async function downloadReport(
  actor: Actor,
  { id }: z.output<typeof BundleRef>,
): Promise<{ fileName: string; bytes: ArrayBuffer }> {
  const bundle = await findBundle(actor, id)
  if (!bundle?.report) throw new Refused(NotFound)
  const { report, department } = bundle
  const bytes = await bundleWorkbook({ ...bundle, report }, await databaseNow(db))
  await db.$transaction((tx) =>
    recordAudit(tx, actor, {
      action: 'bundle.report-downloaded',
      subject: `bundle:${id}`,
      detail: { items: report.items.length, archive: bundle.archiveHash },
    }),
  )
  return { fileName: `${department.name}门户外材料核对报告.xlsx`, bytes }
}

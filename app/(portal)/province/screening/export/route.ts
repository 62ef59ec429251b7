import { filterFrom } from '@/lib/duplicate/pair-filter'
import { makeReport } from '@/lib/duplicate/report'
import { reportWorkbook } from '@/lib/duplicate/report-workbook'
import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'

/** The desk of this address as a workbook with all its passages. */
export const GET = route(async (actor, request) => {
  const filter = filterFrom(Object.fromEntries(new URL(request.url).searchParams))
  const report = await makeReport(actor, { filter, pair: null })
  return attachment(await reportWorkbook(report), `${report.call.title}查重报告.xlsx`, 'xlsx')
})

import { Readable } from 'node:stream'
import { PairId } from '@/lib/duplicate/form'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { makeReport } from '@/lib/duplicate/report'
import { reportPrint } from '@/lib/duplicate/report-print'
import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'

/** The desk of this address, or one pair, as a PDF with all its passages. */
export const GET = route(async (actor, request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const pair = PairId.safeParse({ id: params.pair })
  const report = await makeReport(actor, { filter: filterFrom(params), pair: pair.success ? pair.data.id : null })
  const body = Readable.toWeb(reportPrint(report)) as ReadableStream<Uint8Array>
  return attachment(body, `${report.call.title}查重报告.pdf`, 'pdf')
})

import { downloadReport } from '@/lib/bundle/download-report'
import { BundleRef } from '@/lib/bundle/form'
import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

/** What of a bundle matched and what did not, for its department. */
export const GET = route(async (actor, _request, params) => {
  const { fileName, bytes } = await downloadReport(actor, readParams(BundleRef, params))
  return attachment(bytes, fileName, 'xlsx')
})

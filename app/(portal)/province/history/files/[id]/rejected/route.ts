import { Readable } from 'node:stream'
import { downloadRejections } from '@/lib/history/download-rejections'
import { ImportRef } from '@/lib/history/form'
import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

/** The rows that were not taken, to be mended and sent again. */
export const GET = route(async (actor, _request, params) => {
  const { fileName, text } = await downloadRejections(actor, readParams(ImportRef, params))
  return attachment(Readable.toWeb(Readable.from(text)) as ReadableStream, fileName, 'csv')
})

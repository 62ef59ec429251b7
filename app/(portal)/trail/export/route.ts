import { Readable } from 'node:stream'
import { attachment } from '@/lib/platform/attachment'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { exportTrail } from '@/lib/trail/export-trail'
import { ExportFormat, TrailSearch } from '@/lib/trail/form'

/** The trail as a file, with the same criteria in its address as the page. */
export const GET = route(async (actor, request) => {
  const { format, ...criteria } = Object.fromEntries(new URL(request.url).searchParams)
  const wanted = ExportFormat.safeParse(format ?? 'xlsx')
  if (!wanted.success) throw new Refused(NotFound)
  const { fileName, stream } = await exportTrail(actor, TrailSearch.parse(criteria), wanted.data)
  return attachment(Readable.toWeb(stream) as ReadableStream<Uint8Array>, fileName, wanted.data)
})

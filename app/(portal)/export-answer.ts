import 'server-only'
import { Readable } from 'node:stream'
import type { FetchedExport } from '@/lib/batch/fetch-export'
import { byteRange } from '@/lib/files/byte-range'
import { disposition } from '@/lib/platform/attachment'

/** An entry of a batch's ledger: its length is known, and a download that broke off goes on where it stopped. */
export function exportAnswer(request: Request, { name, size, type, etag, open }: FetchedExport): Response {
  const isSame = [null, etag].includes(request.headers.get('if-range'))
  const range = byteRange(isSame ? request.headers.get('range') : null, size)
  const headers = {
    'Content-Type': type,
    'Content-Disposition': disposition(name),
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  const length = range ? range.end - range.start + 1 : size
  return new Response(Readable.toWeb(open(range)) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(length),
      ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }),
    },
  })
}

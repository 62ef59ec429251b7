import { Readable } from 'node:stream'
import { byteRange } from '@/lib/files/byte-range'
import { FileRef } from '@/lib/files/form'
import { openFile } from '@/lib/files/open-file'
import { type FoundFile, findFile } from '@/lib/files/queries'
import type { Actor } from '@/lib/platform/actor'
import { NotFound, Refused } from '@/lib/platform/refused'
import { readParams } from '@/lib/platform/route-params'

/** The file of an address, if the actor may read it. */
export async function fileAt(actor: Actor, params: Record<string, string>): Promise<FoundFile> {
  const file = await findFile(actor, readParams(FileRef, params).id)
  if (!file) throw new Refused(NotFound)
  return file
}

export const etagOf = (file: FoundFile) => `"${file.hash}"`

export const isKnown = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag)

/** Content with its headers: whole or the part asked for, never run by a browser, and asked for anew each time. */
export async function contentAnswer(
  actor: Actor,
  request: Request,
  params: Record<string, string>,
  way: 'download' | 'preview',
  given: (file: FoundFile) => Record<string, string>,
): Promise<Response> {
  const file = await fileAt(actor, params)
  const { size } = file.stored
  const etag = etagOf(file)
  const isSame = [null, etag].includes(request.headers.get('if-range'))
  const range = byteRange(isSame ? request.headers.get('range') : null, size)
  const headers = {
    ...given(file),
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  const open = await openFile(actor, { id: file.id, way, range })
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  return new Response(Readable.toWeb(await open()) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  })
}

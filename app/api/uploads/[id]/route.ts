import { appendChunk } from '@/lib/files/append-chunk'
import { cancelUpload } from '@/lib/files/cancel-upload'
import { finishUpload } from '@/lib/files/finish-upload'
import { Chunk, UploadRef } from '@/lib/files/form'
import { findUpload } from '@/lib/files/queries'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

// After tus.io, as far as one browser talking to its own server needs it: the server says how many bytes are safe.
const safe = (received: number) => ({ 'Upload-Offset': String(received), 'Cache-Control': 'no-store' })

export const HEAD = route(async (actor, _request, params) => {
  const upload = await findUpload(actor, readParams(UploadRef, params).id)
  if (!upload) throw new Refused(NotFound)
  return new Response(null, { headers: { ...safe(upload.received), 'Upload-Length': String(upload.size) } })
})

/** The bytes from Upload-Offset on. 409 with the right offset when they are not the next ones. */
export const PATCH = route(async (actor, request, params) => {
  const chunk = readParams(Chunk, { ...params, offset: request.headers.get('upload-offset') ?? undefined })
  const { taken, received } = await appendChunk(actor, chunk, request.body)
  return new Response(null, { status: taken ? 204 : 409, headers: safe(received) })
})

/** All bytes are there: make it a file. */
export const POST = route(async (actor, _request, params) =>
  Response.json(await finishUpload(actor, readParams(UploadRef, params)), { status: 201 }),
)

export const DELETE = route(async (actor, _request, params) => {
  await cancelUpload(actor, readParams(UploadRef, params))
  return new Response(null, { status: 204 })
})

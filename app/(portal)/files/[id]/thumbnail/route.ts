import { etagOf, fileAt, isKnown } from '@/app/(portal)/files/[id]/answer'
import { hasThumbnail } from '@/lib/files/rules'
import { thumbnailOf } from '@/lib/files/thumbnail'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'

/** A small picture of a picture. Part of the page that lists the file, whose reading is recorded there. */
export const GET = route(async (actor, request, params) => {
  const file = await fileAt(actor, params)
  if (!hasThumbnail(file.stored.kind)) throw new Refused(NotFound)
  const headers = {
    ETag: etagOf(file),
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'image/webp',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  }
  if (isKnown(request, etagOf(file))) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(await thumbnailOf(file.hash)), { headers })
})

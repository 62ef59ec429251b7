import { Readable } from 'node:stream'
import { z } from 'zod'
import { draftLetter } from '@/lib/batch/draft-letter'
import { BatchRef } from '@/lib/batch/form'
import { disposition } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

const LetterRef = BatchRef.extend({ part: z.coerce.number().int().min(1) })

export const GET = route(async (actor, _request, params) => {
  const { name, body } = await draftLetter(actor, readParams(LetterRef, params))
  return new Response(Readable.toWeb(Readable.from(body)) as ReadableStream, {
    headers: {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': disposition(name),
      'Cache-Control': 'private, no-store',
    },
  })
})

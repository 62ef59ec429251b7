import { ReceiveFile } from '@/lib/mailed-draft/form'
import { receiveFile } from '@/lib/mailed-draft/receive-file'
import { reason } from '@/lib/platform/refused'
import { requestBytes } from '@/lib/platform/request-bytes'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { unreadable } from '@/lib/suggestion/word/import/unreadable'
import { largestWordFile } from '@/lib/suggestion/word/import/word-package'

const TooLarge = reason('word-large', unreadable.large)

/** One Word file per request; the screen sends many. */
export const POST = route(async (actor, request) => {
  const named = readParams(ReceiveFile, Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await receiveFile(actor, named, await requestBytes(request, largestWordFile, TooLarge)))
})

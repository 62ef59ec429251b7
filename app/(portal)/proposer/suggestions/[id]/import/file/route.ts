import { reason } from '@/lib/platform/refused'
import { requestBytes } from '@/lib/platform/request-bytes'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { WordFile } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'
import { readWord } from '@/lib/suggestion/read-word'
import { unreadable } from '@/lib/suggestion/word/import/unreadable'
import { largestWordFile } from '@/lib/suggestion/word/import/word-package'

const TooLarge = reason('word-large', unreadable.large)
const readOwn = proposerOnly(readWord)

/** Takes a filled Word file and answers with the id of its mapping report. */
export const PUT = route(async (actor, request, params) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const file = readParams(WordFile, { ...query, ...params })
  const bytes = await requestBytes(request, largestWordFile, TooLarge)
  return Response.json(await readOwn(actor, { ...file, bytes }))
})

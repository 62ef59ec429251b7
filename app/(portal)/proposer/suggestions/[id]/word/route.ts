import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { fetchWord } from '@/lib/suggestion/fetch-word'
import { WordVersion } from '@/lib/suggestion/form'
import { proposerOnly } from '@/lib/suggestion/proposer-only'

const fetchOwn = proposerOnly(fetchWord)

/** The official form as .docx; `number` asks for a version that was submitted. */
export const GET = route(async (actor, request, params) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { name, bytes } = await fetchOwn(actor, readParams(WordVersion, { ...query, ...params }))
  return attachment(new Uint8Array(bytes), name, 'docx')
})

import { attachment } from '@/lib/platform/attachment'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { asOfficer } from '@/lib/review/held-desk'
import { fetchWord } from '@/lib/suggestion/fetch-word'
import { WordVersion } from '@/lib/suggestion/form'

/** The Word file of a version as it was submitted, the very one that goes into the archive; the newest, or the one of `number`. */
export const GET = route(async (actor, request, params) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { name, bytes } = await fetchWord(asOfficer(actor), readParams(WordVersion, { ...query, ...params }))
  return attachment(new Uint8Array(bytes), name, 'docx')
})

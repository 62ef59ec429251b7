import { findCall } from '@/lib/call/queries'
import { NotFound, Refused } from '@/lib/platform/refused'
import { openRoute } from '@/lib/platform/route'
import { formOf } from '@/lib/suggestion/form/definition'
import { blankWordFile } from '@/lib/suggestion/word/word-file'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The call's form as an empty Word file, for whoever writes offline first. */
export const GET = openRoute(async (_request, { call: id = '' }) => {
  const call = await findCall(null, id)
  if (!call) throw new Refused(NotFound)
  const bytes = await blankWordFile(formOf(call.options), call.title)
  const name = encodeURIComponent(`${call.title}-空白模板.docx`)
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': wordType, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  })
})

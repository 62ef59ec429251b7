import { findCall } from '@/lib/call/queries'
import { attachment } from '@/lib/platform/attachment'
import { NotFound, Refused } from '@/lib/platform/refused'
import { openRoute } from '@/lib/platform/route'
import { formOf } from '@/lib/suggestion/form/definition'
import { blankWordFile } from '@/lib/suggestion/word/word-file'

/** The call's form as an empty Word file, for whoever writes offline first. */
export const GET = openRoute(async (_request, { call: id = '' }) => {
  const call = await findCall(null, id)
  if (!call) throw new Refused(NotFound)
  const bytes = await blankWordFile(formOf(call.options), call.title)
  return attachment(new Uint8Array(bytes), `${call.title}-空白模板.docx`, 'docx')
})

import { z } from 'zod'
import { downloadRejectedRows } from '@/lib/account-import/download-rejected-rows'
import { attachment } from '@/lib/platform/attachment'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'

/** The report of what was not imported. */
export const GET = route(async (actor, _request, { id }) => {
  const given = z.uuid().safeParse(id)
  if (!given.success) throw new Refused(NotFound)
  const { fileName, bytes } = await downloadRejectedRows(actor, given.data)
  return attachment(bytes, fileName, 'xlsx')
})

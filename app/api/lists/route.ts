import { z } from 'zod'
import { receiveList } from '@/lib/history/receive-list'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { wholeBody } from '@/lib/platform/whole-body'

const Upload = z.object({ name: z.string().max(1000) })

/** A list as it lies on somebody's disk; the answer names the page on which its columns are settled. */
export const PUT = route(async (actor, request) => {
  const upload = readParams(Upload, Object.fromEntries(new URL(request.url).searchParams))
  const { id } = await receiveList(actor, upload, wholeBody(request))
  return Response.json({ href: `/province/history/files/${id}` })
})

import { BundleFile } from '@/lib/bundle/form'
import { receivePart } from '@/lib/bundle/receive-part'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'
import { wholeBody } from '@/lib/platform/whole-body'

/** The ZIP or the 汇总表 as it came by e-mail. */
export const PUT = route(async (actor, request, params) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { id } = await receivePart(actor, readParams(BundleFile, { ...query, ...params }), wholeBody(request))
  return Response.json({ href: `/province/bundles/${id}` })
})

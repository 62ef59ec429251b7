import { z } from 'zod'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { findEarlyWarning } from '@/lib/suggestion/early-warning'

export const GET = route(async (actor, request, params) => {
  const id = z.uuid().safeParse(params.id)
  if (actor.role !== 'PROPOSER' || !id.success) throw new Refused(NotFound)
  const title = (new URL(request.url).searchParams.get('title') ?? '').slice(0, 500)
  return Response.json(await findEarlyWarning(actor, id.data, title), { headers: { 'Cache-Control': 'no-store' } })
})

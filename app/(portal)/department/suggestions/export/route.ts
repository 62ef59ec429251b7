import { z } from 'zod'
import { disposition } from '@/lib/platform/attachment'
import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { exportQueue } from '@/lib/review/export-queue'
import { filterFrom } from '@/lib/review/queue-filter'

const Ids = z.array(z.uuid()).max(100)

/** The queue of this address as a workbook, or the rows named by `ids`. */
export const GET = route(async (actor, request) => {
  const given = new URL(request.url).searchParams
  const ids = Ids.safeParse(given.getAll('ids'))
  if (!ids.success) throw new Refused(NotFound)
  const filter = filterFrom(Object.fromEntries(given))
  const { name, body } = await exportQueue(actor, filter, ids.data.length > 0 ? ids.data : null)
  return new Response(body, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': disposition(name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})

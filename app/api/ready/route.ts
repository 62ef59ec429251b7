import { findFaults } from '@/lib/platform/readiness'
import { openRoute } from '@/lib/platform/route'

export const dynamic = 'force-dynamic'

/** Ready to serve: database, migrations and disk, each by name when it is not. */
export const GET = openRoute(async () => {
  const faults = await findFaults()
  return Response.json({ status: faults.length ? 'unready' : 'ready', faults }, { status: faults.length ? 503 : 200 })
})

import { openRoute } from '@/lib/platform/route'

/** Alive: the process answers. */
export const GET = openRoute(async () => Response.json({ status: 'ok' }))

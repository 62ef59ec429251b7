import { searchOrganisations } from '@/lib/account/queries'
import { openRoute } from '@/lib/platform/route'

/** Organisations by name, for choosing one's own before there is an account; the names are public. */
export const GET = openRoute(async (request) =>
  Response.json(await searchOrganisations((new URL(request.url).searchParams.get('q') ?? '').slice(0, 100))),
)

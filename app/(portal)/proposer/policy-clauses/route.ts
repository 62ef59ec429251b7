import { NotFound, Refused } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { pickedClause, searchClauses } from '@/lib/policy/clauses'

/** The picker's search. */
export const GET = route(async (actor, request) => {
  if (actor.role !== 'PROPOSER') throw new Refused(NotFound)
  const { searchParams } = new URL(request.url)
  const query = (searchParams.get('query') ?? '').slice(0, 100)
  const found = searchClauses(query, searchParams.get('industry') || null)
  return Response.json(found.map((clause) => ({ ...pickedClause(clause), targets: clause.targets })))
})

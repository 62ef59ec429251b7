import { z } from 'zod'
import { PickedClause } from '@/lib/suggestion/form/clause-field'

const Found = PickedClause.extend({ targets: z.array(z.string()) })
export type FoundClause = z.infer<typeof Found>

export async function findClauses(query: string, industry: string, signal: AbortSignal): Promise<FoundClause[]> {
  const address = `/proposer/policy-clauses?${new URLSearchParams({ query, industry })}`
  const response = await fetch(address, { signal }).catch(() => null)
  const parsed = z.array(Found).safeParse(await response?.json().catch(() => null))
  return parsed.success ? parsed.data : []
}

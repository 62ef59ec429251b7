import { z } from 'zod'
import { filterOf, type Params } from '@/lib/platform/address-filter'

const line = z.string().trim().max(100).catch('')
const id = z.uuid().nullable().catch(null)
/** A place in the results: when the row arrived, in milliseconds, and its id. */
const Cursor = z
  .string()
  .regex(/^-?\d{1,15}~[0-9a-f-]{36}$/)
  .nullable()
  .catch(null)

export const sources = ['suggestion', 'funded', 'earlier'] as const

/** What is looked for; anything that is not understood counts as not said. */
const Filter = z.object({
  q: line,
  source: z.enum(sources).nullable().catch(null),
  call: id,
  department: id,
  industry: line,
  after: Cursor,
  before: Cursor,
})
export type SearchFilter = z.output<typeof Filter>

export const searchFrom = (params: Params): SearchFilter => filterOf(Filter, params)

/** Criteria that only suggestions can meet. */
export const asksForSuggestions = ({ call, department, industry }: SearchFilter): boolean =>
  call !== null || department !== null || industry !== ''

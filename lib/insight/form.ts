import { z } from 'zod'
import { filterOf, type Params } from '@/lib/platform/address-filter'

/** How far a suggestion has come, as figures and lists group it. */
export const stages = ['reviewing', 'returned', 'recommended', 'declined', 'delivered'] as const
export type Stage = (typeof stages)[number]

const line = z.string().trim().max(100).catch('')
const id = z.uuid().nullable().catch(null)
const day = z.iso.date().nullable().catch(null)
const level = '(?:1[0-3]|[1-9])'

/** What the address of a list says; anything that it does not understand counts as not said. */
const Filter = z.object({
  call: id,
  stage: z.enum(stages).nullable().catch(null),
  department: id,
  /** Days on which it arrived, in Shanghai. */
  from: day,
  to: day,
  category: line,
  industry: line,
  /** A step of maturity, as in 4>6. */
  levels: z
    .string()
    .regex(new RegExp(`^${level}>${level}$`))
    .nullable()
    .catch(null),
  clause: line,
  /** Only those whose text this reader may read. */
  readable: z.stringbool().catch(false),
  /** Place of an amount in its scale: lib/insight/money.ts. */
  band: z.stringFormat('digit', /^\d$/).transform(Number).nullable().catch(null),
  after: id,
  before: id,
})
export type InsightFilter = z.output<typeof Filter>

/** What a figure's number counts, said as a change of the filter. */
export type Criteria = Partial<InsightFilter>

export const filterFrom = (params: Params): InsightFilter => filterOf(Filter, params)

/** The address's part behind the question mark; a first page, unless a place in the list is named. */
export function filterQuery(filter: Criteria): string {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === '' || value === false || value === undefined ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(said).toString()
}

/** Criteria that say something of the text, which one may only ask of texts that one may read. */
export const asksForText = ({ readable, category, industry, levels, clause, band }: InsightFilter): boolean =>
  readable || category !== '' || industry !== '' || levels !== null || clause !== '' || band !== null

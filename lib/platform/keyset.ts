import { z } from 'zod'

/** A place in a list that runs from the newest id to the oldest: after one row, or before one. */
export const Place = z.object({
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
})
export type Place = z.output<typeof Place>

export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null }

/** Prisma's part of a keyset query; one row more than shown tells whether there is another page. */
export function keyset({ after, before }: Place, size: number) {
  const backwards = before !== undefined && after === undefined
  return {
    where: backwards ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
    orderBy: { id: backwards ? ('asc' as const) : ('desc' as const) },
    take: size + 1,
  }
}

/** What `keyset` found, in the list's order, with the ids to go on from. */
export function pageOf<Row extends { id: string }>(found: Row[], { after, before }: Place, size: number): Page<Row> {
  const backwards = before !== undefined && after === undefined
  const more = found.length > size
  const shown = found.slice(0, size)
  const rows = backwards ? shown.reverse() : shown
  const hasPrevious = backwards ? more : after !== undefined
  const hasNext = backwards || more
  return { rows, previous: (hasPrevious && rows[0]?.id) || null, next: (hasNext && rows.at(-1)?.id) || null }
}

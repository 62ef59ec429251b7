import { type Page, pageOf } from './keyset'

/** A place in a list of any order: behind one row, or before one. */
type Place = { after: string | null; before: string | null }

/** Prisma's part of the question; one row more than shown tells whether there is another page. */
export function atCursor({ after, before }: Place, size: number) {
  const cursor = after ?? before
  return { take: (size + 1) * (before ? -1 : 1), ...(cursor && { cursor: { id: cursor }, skip: 1 }) }
}

/** What `atCursor` found, with the ids to go on from: as `keyset` would have found it, nearest first. */
export const cursorPage = <Row extends { id: string }>(
  found: readonly Row[],
  { after, before }: Place,
  size: number,
): Page<Row> =>
  before ? pageOf(found.toReversed(), { before }, size) : pageOf([...found], { after: after ?? undefined }, size)

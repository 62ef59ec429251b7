import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { containing } from '@/lib/platform/like-pattern'
import { Prisma } from '@/lib/platform/prisma/client'
import { deliveredStates } from '@/lib/suggestion/rules'
import { asksForSuggestions, type SearchFilter } from './form'
import type { Sought } from './words'

/** A row that has all the pairs; `found` says that it has the words, too. */
export type Candidate = { id: string; kind: 'suggestion' | 'history'; at: Date; found: boolean; all: number }
export type Place = { at: Date; id: string }

const textOfRecord = Prisma.sql`history_text(h.title, h.organisation, h.person, h.number, h.summary)`
const only = (condition: boolean, sql: Prisma.Sql) => (condition ? sql : Prisma.empty)

const suggestions = ({ pairs }: Sought, { call, department, industry }: SearchFilter) => Prisma.sql`
  SELECT q.id, 'suggestion' AS kind, q."arrivedAt" AS at FROM
    (SELECT "suggestionId" AS id, "arrivedAt" FROM "QueueEntry" WHERE pairs @> ${pairs} ${only(industry !== '', Prisma.sql`AND industry = ${industry}`)} OFFSET 0) q
    JOIN "Suggestion" s ON s.id = q.id
  WHERE s.state = ANY(${[...deliveredStates]}::"SuggestionState"[])
    ${only(call !== null, Prisma.sql`AND s."callId" = ${call}::uuid`)}
    ${only(department !== null, Prisma.sql`AND s."departmentId" = ${department}::uuid`)}`

// A record knows its year only: it stands at that year's end, one without a year at the end of all.
const records = ({ pairs }: Sought, kind: 'FUNDED' | 'EARLIER' | null) => Prisma.sql`
  SELECT h.id, 'history' AS kind, make_timestamptz(coalesce(h.year, 1900), 12, 31, 23, 59, 59, 'Asia/Shanghai') AS at
  FROM "HistoryRecord" h WHERE search_pairs(${textOfRecord}) @> ${pairs} ${only(kind !== null, Prisma.sql`AND h.kind = ${kind}::"HistoryKind"`)}`

function searched(sought: Sought, filter: SearchFilter): Prisma.Sql {
  const { source } = filter
  const parts = [
    ...(source === null || source === 'suggestion' ? [suggestions(sought, filter)] : []),
    ...(source !== 'suggestion' && !asksForSuggestions(filter)
      ? [records(sought, source === null ? null : source === 'funded' ? 'FUNDED' : 'EARLIER')]
      : []),
  ]
  return parts.length > 0
    ? Prisma.join(parts, ' UNION ALL ')
    : Prisma.sql`SELECT NULL::uuid AS id, '' AS kind, now() AS at WHERE false`
}

const hasWords = ({ unsettled }: Sought) => {
  const patterns = unsettled.map(containing)
  return patterns.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`CASE kind
        WHEN 'suggestion' THEN (SELECT q.text LIKE ALL(${patterns}) FROM "QueueEntry" q WHERE q."suggestionId" = c.id)
        ELSE (SELECT ${textOfRecord} LIKE ALL(${patterns}) FROM "HistoryRecord" h WHERE h.id = c.id) END`
}

/**
 * The next so many rows that have all pairs of the words, the newest first (backwards: the oldest first), from a place on.
 * Only of these is it looked up whether the words stand in the text as they are: texts are long, and lie apart from their rows.
 */
export async function listCandidates(
  tx: Tx,
  sought: Sought,
  filter: SearchFilter,
  { from, backwards, most }: { from: Place | null; backwards: boolean; most: number },
): Promise<Candidate[]> {
  // A search by the index of pairs is always the better one; the planner does not know what unpacking an array costs.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`
  const order = backwards ? Prisma.sql`at ASC, id ASC` : Prisma.sql`at DESC, id DESC`
  const beyond = from
    ? Prisma.sql`WHERE (at, id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${from.at}, ${from.id}::uuid)`
    : Prisma.empty
  return tx.$queryRaw<Candidate[]>`
    SELECT c.*, ${hasWords(sought)} AS found FROM (
      SELECT * FROM (SELECT *, (count(*) OVER ())::int AS "all" FROM (${searched(sought, filter)}) u) w
      ${beyond} ORDER BY ${order} LIMIT ${most}
    ) c ORDER BY ${order}`
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { containing } from '@/lib/platform/like-pattern'
import { Prisma } from '@/lib/platform/prisma/client'
import { deliveredStates } from '@/lib/suggestion/rules'
import { asksForSuggestions, type SearchFilter } from './form'
import type { Sought } from './words'

/** A row that has all the pairs; `found` says that it has the words, too. */
export type Candidate = { id: string; kind: 'suggestion' | 'history'; at: Date; found: boolean }
export type Place = { at: Date; id: string }
type Span = { from: Place | null; backwards: boolean; most: number }
type Part = { rows: (Candidate & { all: number })[]; all: number; capped: boolean }

/**
 * A word in more texts than this is common: they are no longer counted to the end. To gather so many takes as long as to meet
 * enough of them among a hundred thousand.
 */
export const commonFrom = 4000

const only = (condition: boolean, sql: Prisma.Sql) => (condition ? sql : Prisma.empty)
const textOfRecord = Prisma.sql`history_text(h.title, h.organisation, h.person, h.number, h.summary)`

const readable = (actor: Actor) => Prisma.sql`
  s.state = ANY(${[...deliveredStates]}::"SuggestionState"[])
  AND NOT EXISTS (SELECT 1 FROM "ReviewConflict" r WHERE r."suggestionId" = s.id AND r."accountId" = ${actor.id}::uuid)`

const suggestions = (actor: Actor, { pairs }: Sought, { call, department, industry }: SearchFilter) => Prisma.sql`
  SELECT q.id, 'suggestion' AS kind, q."arrivedAt" AS at FROM
    (SELECT "suggestionId" AS id, "arrivedAt" FROM "QueueEntry" WHERE pairs @> ${pairs} ${only(industry !== '', Prisma.sql`AND industry = ${industry}`)} OFFSET 0) q
    JOIN "Suggestion" s ON s.id = q.id
  WHERE ${readable(actor)}
    ${only(call !== null, Prisma.sql`AND s."callId" = ${call}::uuid`)}
    ${only(department !== null, Prisma.sql`AND s."departmentId" = ${department}::uuid`)}`

// A record knows its year only: it stands at that year's end, one without a year at the end of all.
const records = ({ pairs }: Sought, kind: 'FUNDED' | 'EARLIER' | null) => Prisma.sql`
  SELECT h.id, 'history' AS kind, make_timestamptz(coalesce(h.year, 1900), 12, 31, 23, 59, 59, 'Asia/Shanghai') AS at
  FROM "HistoryRecord" h WHERE search_pairs(${textOfRecord}) @> ${pairs} ${only(kind !== null, Prisma.sql`AND h.kind = ${kind}::"HistoryKind"`)}`

const hasWords = ({ unsettled }: Sought) => {
  const patterns = unsettled.map(containing)
  return patterns.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`CASE kind
        WHEN 'suggestion' THEN (SELECT q.text LIKE ALL(${patterns}) FROM "QueueEntry" q WHERE q."suggestionId" = c.id)
        ELSE (SELECT ${textOfRecord} LIKE ALL(${patterns}) FROM "HistoryRecord" h WHERE h.id = c.id) END`
}

const beyond = ({ from, backwards }: Span, at: Prisma.Sql, id: Prisma.Sql) =>
  from
    ? Prisma.sql`(${at}, ${id}) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${from.at}, ${from.id}::uuid)`
    : Prisma.sql`true`

const order = ({ backwards }: Span, at: Prisma.Sql, id: Prisma.Sql) =>
  backwards ? Prisma.sql`${at} ASC, ${id} ASC` : Prisma.sql`${at} DESC, ${id} DESC`

const [plainAt, plainId] = [Prisma.sql`at`, Prisma.sql`id`]
const [entryAt, entryId] = [Prisma.sql`q."arrivedAt"`, Prisma.sql`q."suggestionId"`]

/** By the index of pairs: all that have them are gathered, counted and put in order. */
async function gather(tx: Tx, sought: Sought, found: Prisma.Sql, span: Span): Promise<Part> {
  const rows = await tx.$queryRaw<Part['rows']>`
    SELECT c.*, ${hasWords(sought)} AS found FROM (
      SELECT * FROM (SELECT *, (count(*) OVER ())::int AS "all" FROM (${found}) u) w
      WHERE ${beyond(span, plainAt, plainId)} ORDER BY ${order(span, plainAt, plainId)} LIMIT ${span.most}
    ) c ORDER BY ${order(span, plainAt, plainId)}`
  return { rows, all: rows[0]?.all ?? 0, capped: false }
}

async function isCommon(tx: Tx, { pairs }: Sought): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM "QueueEntry" WHERE pairs @> ${pairs} LIMIT ${commonFrom + 1}) c`
  return (row?.count ?? 0) > commonFrom
}

/** Whether the planner may gather rows and put them in order; if not, it goes through them in the order they have. */
const setGathering = (tx: Tx, gathering: 'on' | 'off') =>
  tx.$queryRaw`SELECT set_config('enable_bitmapscan', ${gathering}, true), set_config('enable_sort', ${gathering}, true)`

/** From the newest on, until enough have them: a common word is met at every few steps. */
async function walk(tx: Tx, actor: Actor, sought: Sought, span: Span): Promise<Part> {
  // Where the pairs of a word are common but seem rare together, the planner would unpack the pairs of every text to sort the few.
  await setGathering(tx, 'off')
  const rows = await tx.$queryRaw<Part['rows']>`
    SELECT c.*, ${hasWords(sought)} AS found FROM (
      SELECT q."suggestionId" AS id, 'suggestion' AS kind, q."arrivedAt" AS at, 0 AS "all"
      FROM "QueueEntry" q JOIN "Suggestion" s ON s.id = q."suggestionId"
      WHERE q.pairs @> ${sought.pairs} AND ${readable(actor)} AND ${beyond(span, entryAt, entryId)}
      ORDER BY ${order(span, entryAt, entryId)} LIMIT ${span.most}
    ) c ORDER BY ${order(span, plainAt, plainId)}`
  await setGathering(tx, 'on')
  return { rows, all: commonFrom, capped: true }
}

/**
 * The next so many rows that have all pairs of the words, the newest first (backwards: the oldest first), from a place on.
 * Only of these is it looked up whether the words stand in the text as they are: texts are long, and lie apart from their rows.
 */
export async function listCandidates(tx: Tx, actor: Actor, sought: Sought, filter: SearchFilter, span: Span) {
  // The index of pairs is always the better way to them; the planner does not know what unpacking an array costs.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`
  const { source } = filter
  const narrowed = asksForSuggestions(filter)
  const parts: Part[] = []
  if (source === null || source === 'suggestion')
    parts.push(
      !narrowed && (await isCommon(tx, sought))
        ? await walk(tx, actor, sought, span)
        : await gather(tx, sought, suggestions(actor, sought, filter), span),
    )
  if (source !== 'suggestion' && !narrowed) {
    const kind = source === null ? null : source === 'funded' ? 'FUNDED' : 'EARLIER'
    parts.push(await gather(tx, sought, records(sought, kind), span))
  }
  return {
    rows: parts
      .flatMap(({ rows }): Candidate[] => rows)
      .sort((a, b) => (span.backwards ? 1 : -1) * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)))
      .slice(0, span.most),
    all: parts.reduce((sum, { all }) => sum + all, 0),
    capped: parts.some(({ capped }) => capped),
  }
}

import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/lib/platform/prisma/client'
import type { Role } from '@/lib/platform/prisma/enums'
import { refuseIf } from '@/lib/platform/refused'
import { trailFilter } from './filter'
import type { TrailSearch } from './form'
import { whyNotReadTrail } from './rules'
import { subjectNames } from './subject-names'

const size = 50

type Row = {
  seq: bigint
  at: Date
  actorId: string | null
  actorName: string
  role: Role | null
  action: string
  subject: string
  detail: Prisma.JsonValue
  outcome: string
  source: string
}
export type Entry = Row & { subjectName: string | null }

const columns = Prisma.sql`seq, at, "actorId", "actorName", role, action, subject, detail, outcome, source`

const withNames = async (rows: Row[]): Promise<Entry[]> => {
  const names = await subjectNames(rows.map(({ subject }) => subject))
  return rows.map((row) => ({ ...row, subjectName: names.get(row.subject) ?? nameThen(row.detail) }))
}

// What is gone keeps the name it had when it was written down.
function nameThen(detail: Prisma.JsonValue): string | null {
  const name = detail !== null && typeof detail === 'object' && !Array.isArray(detail) ? detail.name : null
  return typeof name === 'string' ? name : null
}

/** Older entries than `after`, newest first: what pages and exports are made of. */
export async function listOlderEntries(search: TrailSearch, after: bigint | null, limit: number): Promise<Entry[]> {
  return withNames(
    await db.$queryRaw<Row[]>`
      SELECT ${columns} FROM "AuditEntry" entry
      WHERE ${trailFilter(search)} AND (${after}::bigint IS NULL OR seq < ${after}::bigint) ORDER BY seq DESC LIMIT ${limit}`,
  )
}

async function listNewerEntries(search: TrailSearch, before: bigint, limit: number): Promise<Entry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "AuditEntry" entry
    WHERE ${trailFilter(search)} AND seq > ${before}::bigint ORDER BY seq LIMIT ${limit}`
  return withNames(rows)
}

/** A page of the trail, the newest first. */
export async function listEntries(actor: Actor, search: TrailSearch) {
  refuseIf(whyNotReadTrail(actor))
  const { after, before } = search
  if (before !== undefined && after === undefined) {
    const found = await listNewerEntries(search, before, size + 1)
    const rows = found.slice(0, size).reverse()
    return { rows, previous: (found.length > size && rows[0]?.seq) || null, next: rows.at(-1)?.seq ?? null }
  }
  const found = await listOlderEntries(search, after ?? null, size + 1)
  const rows = found.slice(0, size)
  const next = (found.length > size && rows.at(-1)?.seq) || null
  return { rows, previous: (after !== undefined && rows[0]?.seq) || null, next }
}

export async function findEntry(actor: Actor, seq: bigint) {
  refuseIf(whyNotReadTrail(actor))
  const row = await db.auditEntry.findUnique({ where: { seq } })
  if (!row) return null
  const [entry] = await withNames([row])
  return entry ? { ...entry, hash: row.hash, previous: row.previous } : null
}

/** Every action code that occurs, without reading every entry: the index is jumped through. */
export async function listActions(actor: Actor): Promise<string[]> {
  refuseIf(whyNotReadTrail(actor))
  const rows = await db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE found AS (
      (SELECT action FROM "AuditEntry" ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT action FROM "AuditEntry" WHERE action > found.action ORDER BY action LIMIT 1) FROM found WHERE found.action IS NOT NULL
    ) SELECT action FROM found WHERE action IS NOT NULL`
  return rows.map(({ action }) => action)
}

type Counts = { now: Date; today: number; refusedToday: number; all: number }

/** Entries of today (in Shanghai), refusals among them, and all there are. */
export async function countEntries(actor: Actor): Promise<Counts> {
  refuseIf(whyNotReadTrail(actor))
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT clock_timestamp() AS now, count(*)::int AS today, count(*) FILTER (WHERE outcome = 'refused')::int AS "refusedToday",
           (SELECT seq::int FROM "AuditHead") AS "all"
    FROM "AuditEntry" WHERE at >= date_trunc('day', clock_timestamp(), 'Asia/Shanghai')`
  if (!row) throw new Error('the database gave no counts')
  return row
}

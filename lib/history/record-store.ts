import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { orderedId } from '@/lib/platform/ordered-id'
import { Prisma } from '@/lib/platform/prisma/client'
import type { HistoryKind } from '@/lib/platform/prisma/enums'
import type { HistoryRow } from './record-row'

export type Stored = HistoryRow & { id: string }
type Written = { created: Stored[]; updated: Stored[]; unchanged: number }

const facts = ['number', 'title', 'organisation', 'person', 'year', 'summary'] as const
const same = (a: HistoryRow, b: HistoryRow) => facts.every((fact) => a[fact] === b[fact])

const columnsOf = (records: readonly Stored[]) => Prisma.sql`
  unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ key }) => key)}::text[], ${records.map(({ number }) => number)}::text[],
    ${records.map(({ title }) => title)}::text[], ${records.map(({ organisation }) => organisation)}::text[],
    ${records.map(({ person }) => person)}::text[], ${records.map(({ year }) => year)}::int[],
    ${records.map(({ summary }) => summary)}::text[]) AS t(id, key, number, title, organisation, person, year, summary)`

/** Adds what is new to a list and changes what reads differently now. Two who write into one list wait for each other. */
export async function writeRecords(tx: Tx, listId: string, rows: readonly HistoryRow[]): Promise<Written> {
  const [list] = await tx.$queryRaw<{ kind: HistoryKind }[]>`
    SELECT kind FROM "HistoryList" WHERE id = ${listId}::uuid FOR UPDATE`
  if (!list || rows.length === 0) return { created: [], updated: [], unchanged: 0 }
  const found = await tx.$queryRaw<Stored[]>`
    SELECT id, key, number, title, organisation, person, year, summary FROM "HistoryRecord"
    WHERE "listId" = ${listId}::uuid AND key = ANY(${rows.map(({ key }) => key)}::text[])`
  const known = new Map(found.map((record) => [record.key, record]))
  const created = rows.filter(({ key }) => !known.has(key)).map((row) => ({ ...row, id: orderedId() }))
  const updated = rows.flatMap((row) => {
    const record = known.get(row.key)
    return record && !same(record, row) ? [{ ...row, id: record.id }] : []
  })
  await tx.$executeRaw`
    INSERT INTO "HistoryRecord" (id, "listId", kind, key, number, title, organisation, person, year, summary)
    SELECT t.id, ${listId}::uuid, ${list.kind}::"HistoryKind", t.key, t.number, t.title, t.organisation, t.person, t.year, t.summary
    FROM ${columnsOf(created)}`
  await tx.$executeRaw`
    UPDATE "HistoryRecord" r SET number = t.number, title = t.title, organisation = t.organisation, person = t.person,
      year = t.year, summary = t.summary, "changedAt" = clock_timestamp()
    FROM ${columnsOf(updated)} WHERE r.id = t.id`
  return { created, updated, unchanged: rows.length - created.length - updated.length }
}

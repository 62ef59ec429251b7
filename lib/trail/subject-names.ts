import 'server-only'
import { isRole, roleLabels } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

type Named = { subject: string; name: string }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Today's names of what entries speak of, by subject; what has no row of its own is not among them. */
export async function subjectNames(subjects: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(subjects)].filter((subject) => uuid.test(subject.split(':')[1] ?? ''))
  const rows = ids.length
    ? await db.$queryRaw<Named[]>`
        SELECT asked.subject, found.name FROM (
          SELECT subject, split_part(subject, ':', 1) AS kind, split_part(subject, ':', 2)::uuid AS id FROM unnest(${ids}::text[]) AS subject
        ) asked CROSS JOIN LATERAL (
          SELECT name FROM "Account" WHERE asked.kind = 'account' AND "Account".id = asked.id
          UNION ALL SELECT name FROM "Organisation" WHERE asked.kind = 'organisation' AND "Organisation".id = asked.id
          UNION ALL SELECT name FROM "Department" WHERE asked.kind = 'department' AND "Department".id = asked.id
          UNION ALL SELECT title FROM "Call" WHERE asked.kind = 'call' AND "Call".id = asked.id
          UNION ALL SELECT "Mail".subject FROM "Mail" WHERE asked.kind = 'mail' AND "Mail".id = asked.id
          UNION ALL SELECT "fileName" FROM "HistoryImport" WHERE asked.kind = 'history-import' AND "HistoryImport".id = asked.id
          UNION ALL SELECT name FROM "HistoryList" WHERE asked.kind = 'history-list' AND "HistoryList".id = asked.id
          UNION ALL SELECT "fileName" FROM "AccountImport" WHERE asked.kind = 'import' AND "AccountImport".id = asked.id
        ) found`
    : []
  const names = new Map(rows.map(({ subject, name }) => [subject, name]))
  for (const subject of subjects) {
    const [kind, id = ''] = subject.split(':')
    if (kind === 'role' && isRole(id)) names.set(subject, roleLabels[id])
  }
  return names
}

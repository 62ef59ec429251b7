import { db } from '@/lib/platform/db'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import type { Suggestion as Content } from '@/lib/suggestion/form/definition'

type Rows = Record<string, unknown>[]

/** What the schema cannot say, as questions whose answer must be empty. */
const questions: Record<string, () => Promise<Rows>> = {
  'the last step leads to the state': () => db.$queryRaw<Rows>`
    SELECT s.id, s.state, t."to" FROM "Suggestion" s
    LEFT JOIN LATERAL (SELECT "to" FROM "Transition" t WHERE t."suggestionId" = s.id ORDER BY t.at DESC, t.id DESC LIMIT 1) t ON true
    WHERE t."to" IS DISTINCT FROM s.state`,
  'steps join': () => db.$queryRaw<Rows>`
    SELECT * FROM (SELECT id, "from", lag("to") OVER (PARTITION BY "suggestionId" ORDER BY at, id) AS before FROM "Transition") t
    WHERE "from" IS DISTINCT FROM before`,
  'one per person and call': () => db.$queryRaw<Rows>`
    SELECT "callId", "identityHash" FROM "Suggestion" WHERE state <> 'WITHDRAWN' GROUP BY 1, 2 HAVING count(*) > 1`,
  'versions are numbered without a gap up to the submitted one': () => db.$queryRaw<Rows>`
    SELECT s.id FROM "Suggestion" s LEFT JOIN "SuggestionVersion" v ON v."suggestionId" = s.id
    GROUP BY s.id HAVING count(v.number) <> coalesce(s."submittedNumber", 0) OR coalesce(max(v.number), 0) <> coalesce(s."submittedNumber", 0)`,
  'a title is the content’s': () => db.$queryRaw<Rows>`SELECT id FROM "Suggestion" WHERE title <> content ->> 'title'`,
  'a field that was never changed has no version, a changed one has': () => db.$queryRaw<Rows>`
    SELECT "suggestionId" FROM "SuggestionField" WHERE version < 1`,
  'a hash is that of its content': async () => {
    const versions = await db.suggestionVersion.findMany()
    return versions.filter((one) => contentHash(one.content as Content) !== one.contentHash)
  },
}

/** Names every fact that does not hold. */
export async function brokenInvariants(): Promise<string[]> {
  const broken: string[] = []
  for (const [name, ask] of Object.entries(questions)) if ((await ask()).length > 0) broken.push(name)
  return broken
}

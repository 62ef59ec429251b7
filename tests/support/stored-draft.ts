import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { query } from './journey'
import { sampleSuggestion } from './sample-suggestion'

/** A complete draft, stored without the screens; gives its id. */
export async function storeDraft(email: string, call: string): Promise<string> {
  const content = sampleSuggestion(formOf(options2026))
  const [row] = await query<{ id: string }>(
    `WITH made AS (
       INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", content, title)
       SELECT gen_random_uuid(), c.id, a.id, a."identityHash", o.id, o."departmentId", $3::jsonb, $4
       FROM "Call" c, "Account" a JOIN "Organisation" o ON o.id = a."organisationId" WHERE c.title = $1 AND a.email = $2
       RETURNING id, "ownerId")
     INSERT INTO "Transition" (id, "suggestionId", "to", "byId", "byName", "byRole")
     SELECT gen_random_uuid(), id, 'DRAFT', "ownerId", '旅程', 'PROPOSER' FROM made RETURNING "suggestionId" AS id`,
    [call, email, JSON.stringify(content), content.title],
  )
  return row?.id ?? ''
}

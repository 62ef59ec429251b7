import { randomUUID } from 'node:crypto'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { contentHash } from '@/lib/suggestion/form/content-hash'
import { formOf } from '@/lib/suggestion/form/definition'
import { query } from './journey'
import { sampleSuggestion } from './sample-suggestion'

const form = formOf(options2026)

// A portal that is tested again and again must not run out of people.
const fresh = (name: string) => `${name}-${randomUUID().slice(0, 8)}@demo.test`

/** Somebody new of the demonstration organisation in Jinan, who signs in with the demonstration's password. */
export async function addProposer(name: string): Promise<{ id: string; email: string }> {
  const email = fresh(name)
  const [row] = await query<{ id: string }>(
    `INSERT INTO "Account" (id, role, name, title, email, "emailConfirmedAt", "passwordHash", "organisationId", "identityKind", "identityHash")
     SELECT gen_random_uuid(), role, '演示建议人丙', title, $1::text, now(), "passwordHash", "organisationId", 'PASSPORT',
            encode(sha256(convert_to($1::text, 'UTF8')), 'hex')
     FROM "Account" WHERE email = 'proposer@demo.test' RETURNING id`,
    [email],
  )
  return { id: row?.id ?? '', email }
}

/** A second officer of Jinan. */
export async function addOfficer(name: string): Promise<{ email: string }> {
  const email = fresh('officer')
  await query(
    `INSERT INTO "Account" (id, role, name, title, email, "emailConfirmedAt", "passwordHash", "departmentId")
     SELECT gen_random_uuid(), role, $2::text, title, $1::text, now(), "passwordHash", "departmentId" FROM "Account" WHERE email = 'jinan@demo.test'`,
    [email, name],
  )
  return { email }
}

/** A suggestion of this person, submitted to the call of this title as if through its form. */
export async function addSubmitted(ownerId: string, call: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const content = sampleSuggestion(form, more)
  await query(
    `INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", content, title)
     SELECT $1::uuid, c.id, a.id, a."identityHash", o.id, o."departmentId", $3::jsonb, $4::text FROM "Account" a
     JOIN "Organisation" o ON o.id = a."organisationId", "Call" c WHERE a.id = $2::uuid AND c.title = $5`,
    [id, ownerId, JSON.stringify(content), content.title, call],
  )
  await query(
    `INSERT INTO "SuggestionVersion" ("suggestionId", number, content, "contentHash", receipt, basis, "submittedAt", "submittedById", "submittedByName")
     SELECT $1::uuid, 1, $3::jsonb, $4::text, $1::uuid::text, 1, now(), a.id, a.name FROM "Account" a WHERE a.id = $2::uuid`,
    [id, ownerId, JSON.stringify(content), contentHash(content)],
  )
  await query(
    `UPDATE "Suggestion" SET state = 'SUBMITTED', "submittedNumber" = 1, "submittedAt" = now(), version = 2 WHERE id = $1::uuid`,
    [id],
  )
  await query(
    `INSERT INTO "Transition" (id, "suggestionId", "from", "to", at, "byId", "byName", "byRole", "versionNumber")
     SELECT gen_random_uuid(), $1::uuid, f::"SuggestionState", t::"SuggestionState", now() + d::interval, a.id, a.name, a.role, n
     FROM "Account" a, (VALUES (NULL, 'DRAFT', '0 s', NULL), ('DRAFT', 'SUBMITTED', '1 ms', 1)) AS s(f, t, d, n) WHERE a.id = $2::uuid`,
    [id, ownerId],
  )
  return id
}

/** The same, recommended by its department. */
export async function addRecommended(
  ownerId: string,
  call: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await addSubmitted(ownerId, call, more)
  await query(`UPDATE "Suggestion" SET state = 'RECOMMENDED', version = 3 WHERE id = $1::uuid`, [id])
  await query(
    `INSERT INTO "Transition" (id, "suggestionId", "from", "to", at, "byId", "byName", "byRole", "versionNumber")
     SELECT gen_random_uuid(), $1::uuid, 'SUBMITTED', 'RECOMMENDED', now() + interval '2 ms', a.id, a.name, a.role, 1
     FROM "Account" a WHERE a.email = 'jinan@demo.test'`,
    [id],
  )
  return id
}

import { randomUUID } from 'node:crypto'
import { query } from './journey'

/** A confirmed proposer of the demonstration's first organisation, with the demonstration's password; gives the e-mail to sign in with. */
export async function inventProposer(): Promise<string> {
  const name = randomUUID().slice(0, 8)
  const email = `${name}@journey.test`
  await query(
    `INSERT INTO "Account" (id, role, name, title, email, "passwordHash", "emailConfirmedAt", "organisationId", "identityKind", "identityHash", mobile)
     SELECT gen_random_uuid(), 'PROPOSER', $1, '研究员', $2, "passwordHash", now(), "organisationId", 'PASSPORT',
            encode(sha256(convert_to($2, 'UTF8')), 'hex'), NULL
     FROM "Account" WHERE email = 'proposer@demo.test'`,
    [`旅程建议人${name}`, email],
  )
  return email
}

/** An open call of its own, so that its times can be changed without disturbing other journeys; gives its title. */
export async function inventCall(): Promise<string> {
  const title = `旅程征集${randomUUID().slice(0, 8)}`
  await query(
    `WITH made AS (
       INSERT INTO "Call" (id, family, year, title, demonstration, "opensAt", "closesAt", "publishedAt", options, notice, contact, "pledgeRequired")
       SELECT gen_random_uuid(), family, year, $1, true, now() - interval '1 day', now() + interval '1 day', now(), options, notice, contact, true
       FROM "Call" WHERE demonstration AND "publishedAt" IS NOT NULL ORDER BY "createdAt" LIMIT 1 RETURNING id)
     INSERT INTO "CallPledge" ("callId", number, text) SELECT id, 1, '测试承诺书：所提交的内容真实、准确。' FROM made`,
    [title],
  )
  return title
}

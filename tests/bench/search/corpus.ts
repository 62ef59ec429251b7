import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { sentences } from '@/tests/bench/screening/further-kinds'
import { generateSet } from '@/tests/bench/screening/generated-set'
import { buildPublicSet, readPublicSet, sourceFolder } from '@/tests/bench/screening/public-set'
import { Random } from '@/tests/bench/screening/random'

const seed = 20_261_121
const lot = 500

/** Sentences that people wrote, where the sources are there; else generated ones. */
function knownTexts() {
  const folder = sourceFolder()
  if (!folder) return generateSet(seed).rows
  const made = buildPublicSet(folder)
  try {
    return readPublicSet(made, '').rows
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Texts put together from sentences of many others: the words of real ones, and nobody's copies. */
function makeTexts(count: number, characters: number): { title: string; text: string }[] {
  const random = new Random(seed)
  const known = knownTexts()
  const parts = known.flatMap(({ text }) => sentences(text)).filter((part) => part.length > 8)
  const titles = known.map(({ title }) => title).filter((title) => title.length > 4)
  return Array.from({ length: count }, () => {
    const chosen: string[] = []
    for (let length = 0; length < characters; length += chosen.at(-1)?.length ?? 1) chosen.push(random.pick(parts))
    return { title: random.pick(titles), text: chosen.join('').replaceAll('\0', '').replaceAll('|', '') }
  })
}

/** Delivered suggestions of ten calls, stored as the trigger stores them; their checks and the trigger itself are left out. */
export async function fill(client: Client, count: number, characters: number): Promise<string[]> {
  const texts = makeTexts(count, characters)
  await client.query(`
    INSERT INTO "Department" (id, code, name, kind) VALUES (gen_random_uuid(), 'bench', '测量部门', 'CITY');
    INSERT INTO "Organisation" (id, name, "departmentId", state) SELECT gen_random_uuid(), '测量大学', id, 'CONFIRMED' FROM "Department" WHERE code = 'bench';
    INSERT INTO "Account" (id, role, name, email, "organisationId", "identityKind", "identityHash", "emailConfirmedAt")
      SELECT gen_random_uuid(), 'PROPOSER', '测量人', 'bench@example.test', id, 'PASSPORT', repeat('a', 64), now() FROM "Organisation" WHERE name = '测量大学';
    INSERT INTO "Account" (id, role, name, email, "emailConfirmedAt") VALUES (gen_random_uuid(), 'PROVINCE', '测量省厅', 'province-bench@example.test', now());
    INSERT INTO "Call" (id, year, title, "opensAt", "closesAt", "publishedAt", options, notice, contact)
      SELECT gen_random_uuid(), 2010 + n, '测量征集' || n, now(), now() + interval '1 day', now(), '{}', '', '' FROM generate_series(1, 10) n;
    DROP INDEX "QueueEntry_pairs_idx"`)
  const lots = Array.from({ length: Math.ceil(count / lot) }, (_, i) => texts.slice(i * lot, (i + 1) * lot))
  const helper = new Client({
    host: client.host,
    port: client.port,
    user: client.user,
    database: client.database,
    password: client.password ?? '',
  })
  await helper.connect()
  // Two at once, as many as the machine has processors.
  await Promise.all(
    [client, helper].map(async (one) => {
      await one.query('SET session_replication_role = replica')
      for (let part = lots.shift(); part; part = lots.shift()) await store(one, part)
      await one.query('SET session_replication_role = origin')
    }),
  )
  await helper.end()
  await compareFolding(client)
  await client.query('CREATE INDEX "QueueEntry_pairs_idx" ON "QueueEntry" USING GIN (pairs)')
  await client.query('VACUUM ANALYZE')
  return texts.map(({ title, text }) => `${title} ${text}`)
}

/** What search_fold and search_pairs make, made here in less time; the first rows are compared with theirs. */
function foldedPairs(text: string): { folded: string; pairs: string } {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const characters = Array.from(folded)
  const pairs = new Set<string>()
  for (const [i, one] of characters.entries()) {
    const next = characters[i + 1]
    if (next !== undefined && one !== ' ' && next !== ' ') pairs.add(one + next)
  }
  return { folded, pairs: [...pairs].join('|') }
}

async function compareFolding(client: Client): Promise<void> {
  const { rows } = await client.query<{ same: boolean }>(
    `SELECT text = search_fold(text) AND (SELECT array_agg(p ORDER BY p) FROM unnest(pairs) p) = (SELECT array_agg(p ORDER BY p) FROM unnest(search_pairs(text)) p) AS same
     FROM "QueueEntry" LIMIT 50`,
  )
  if (rows.length === 0 || rows.some(({ same }) => !same))
    throw new Error('texts are folded otherwise than by the portal')
}

function store(client: Client, part: { title: string; text: string }[]) {
  const made = part.map(({ title, text }) => foldedPairs(`${title} 测量大学 测量人 ${text}`))
  const values = [
    part.map(() => randomUUID()),
    part.map(({ title }) => title),
    part.map(({ text }) => text),
    made.map(({ folded }) => folded),
    made.map(({ pairs }) => pairs),
  ]
  return client.query(
    `WITH given AS (
       SELECT t.*, c.id AS call, a.id AS owner, o.id AS organisation, o."departmentId" AS department,
              jsonb_build_object('title', t.title, 'overview', t.body) AS content
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS t(id, title, body, folded, pairs, place)
         JOIN "Call" c ON c.year = 2011 + t.place % 10, "Account" a JOIN "Organisation" o ON o.id = a."organisationId"
     ), suggestion AS (
       INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", state, content, title, "submittedNumber", "submittedAt")
       SELECT id, call, owner, md5(id::text), organisation, department, 'DELIVERED', content, title, 1, now() FROM given
     ), version AS (
       INSERT INTO "SuggestionVersion" ("suggestionId", number, content, "contentHash", receipt, basis, "submittedAt", "submittedById", "submittedByName")
       SELECT id, 1, content, repeat('0', 64), id::text, 1, now(), owner, '' FROM given
     )
     INSERT INTO "QueueEntry" ("suggestionId", number, title, category, industry, organisation, proposer, text, pairs, "arrivedAt")
     SELECT id, 1, title, '日韩', '新能源', '测量大学', '测量人', folded, string_to_array(pairs, '|'), now() - random() * interval '3000 days'
     FROM given`,
    values,
  )
}

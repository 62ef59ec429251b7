import { beforeAll, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { countQueue, listQueue } from '@/lib/review/queries'
import { filterFrom } from '@/lib/review/queue-filter'
import { databaseCalls } from '@/tests/support/database-calls'
import { createDesk } from '@/tests/support/reviews'

const rows = 20_000
let officer: ActorOf<'DEPARTMENT'>
let callId: string

// The words are drawn from a text of the form itself: every row holds many pairs, and most pairs are in many rows.
beforeAll(async () => {
  ;({ officer, callId } = await createDesk())
  const { departmentId } = officer
  await db.$transaction(
    async (tx) => {
      // Foreign keys and the trigger are left out while the rows are made: it is their reading that is measured.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`
        INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", state, "stateSince", content, title, "submittedNumber", "submittedAt")
        SELECT gen_random_uuid(), s."callId", s."ownerId", encode(sha256(n::text::bytea), 'hex'), s."organisationId", ${departmentId}::uuid,
               'SUBMITTED', now() - n * interval '1 second', '{}', '', 1, now()
        FROM "Suggestion" s, generate_series(1, ${rows}::int) n WHERE s."callId" = ${callId}::uuid`
      await tx.$executeRaw`
        INSERT INTO "SuggestionVersion" ("suggestionId", number, content, "contentHash", receipt, basis, "submittedAt", "submittedById", "submittedByName")
        SELECT s.id, 1, '{}', repeat('0', 64), s.id::text, 1, now(), s."ownerId", '' FROM "Suggestion" s
        WHERE s."callId" = ${callId}::uuid AND s.content = '{}'`
      await tx.$executeRaw`
        INSERT INTO "QueueEntry" ("suggestionId", number, title, category, industry, organisation, proposer, text, pairs)
        SELECT id, 1, '', '', '', '', '', words, search_pairs(words) FROM (
          SELECT s.id, search_fold(string_agg(chr(19968 + ((row_number * 7919 + k * k * 31) % 900)::int), '') || CASE WHEN row_number % 1000 = 0 THEN ' 龘靐' ELSE '' END) AS words
          FROM (SELECT id, row_number() OVER (ORDER BY id) FROM "Suggestion" WHERE "callId" = ${callId}::uuid AND content = '{}') s, generate_series(1, 60) k
          GROUP BY s.id, row_number
        ) w`
    },
    { timeout: 300_000 },
  )
  await db.$executeRaw`ANALYZE`
}, 300_000)

const everything = (params: Record<string, string>) => filterFrom({ tab: 'all', ...params })

test('two characters are found among 20,000 by the index of pairs', async () => {
  const { result, calls } = await databaseCalls(() => listQueue(officer, callId, everything({ q: '龘靐' })))
  expect(result.rows).toHaveLength(rows / 1000)
  const search = calls.find(({ text }) => text.includes('"pairs"'))
  const plan = await db.$queryRawUnsafe<Record<string, string>[]>(
    `EXPLAIN ANALYZE ${search?.text}`,
    ...((search?.values ?? []) as unknown[]),
  )
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('QueueEntry_pairs_idx')
})

test.each([
  ['a rare pair', { q: '龘靐' }],
  ['no filter', {}],
  ['a single character', { q: '龘' }],
  ['sorted by title', { sort: 'title' }],
])('%s answers in time', async (_name, params) => {
  const start = performance.now()
  await listQueue(officer, callId, everything(params))
  const listed = performance.now() - start
  const counts = await countQueue(officer, callId, everything(params))
  const all = performance.now() - start
  process.stdout.write(`${_name}: list ${listed.toFixed(0)} ms, with counts ${all.toFixed(0)} ms, of ${counts.all}\n`)
  // Wide enough for a machine that does other things; a scan of texts row by row would take many times as long.
  expect(listed).toBeLessThan(3000)
})

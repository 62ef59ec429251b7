import { beforeAll, expect, test } from 'vitest'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { commonFrom } from '@/lib/search/candidates'
import { searchFrom } from '@/lib/search/form'
import { searchProposals } from '@/lib/search/search-proposals'
import { createActor } from '@/tests/support/factories'
import { createSuggestion } from '@/tests/support/suggestions'

/** More than are counted to the end; each twentieth has a word that the others only seem to have. */
const rows = 4500
let province: ActorOf<'PROVINCE'>
let callId: string

beforeAll(async () => {
  province = await createActor('PROVINCE')
  const pattern = await createSuggestion(await createActor('PROPOSER'), { state: 'DELIVERED' })
  callId = pattern.callId
  await db.$transaction(
    async (tx) => {
      // Foreign keys and triggers are left out while the rows are made: it is their reading that is tested.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`
        INSERT INTO "Suggestion" (id, "callId", "ownerId", "identityHash", "organisationId", "departmentId", state, content, title, "submittedNumber", "submittedAt")
        SELECT gen_random_uuid(), s."callId", s."ownerId", encode(sha256(n::text::bytea), 'hex'), s."organisationId", s."departmentId",
               (CASE WHEN n % 10 = 0 THEN 'SUBMITTED' ELSE 'DELIVERED' END)::"SuggestionState", '{}', n::text, 1, now()
        FROM "Suggestion" s, generate_series(1, ${rows}::int) n WHERE s.id = ${pattern.id}::uuid`
      await tx.$executeRaw`
        INSERT INTO "SuggestionVersion" ("suggestionId", number, content, "contentHash", receipt, basis, "submittedAt", "submittedById", "submittedByName")
        SELECT id, 1, '{}', repeat('0', 64), id::text, 1, now(), "ownerId", '' FROM "Suggestion" WHERE content = '{}'`
      await tx.$executeRaw`
        INSERT INTO "QueueEntry" ("suggestionId", number, title, category, industry, organisation, proposer, text, pairs, "arrivedAt")
        SELECT id, 1, title, '', '', '', '', words, search_pairs(words), now() - title::int * interval '1 hour' FROM (
          SELECT id, title, CASE WHEN title::int % 20 = 1 THEN '夔牛鼓乐 夔牛' ELSE '夔牛鼓 牛鼓乐' END AS words FROM "Suggestion" WHERE content = '{}'
        ) w`
    },
    { timeout: 60_000 },
  )
})

const search = (given: Record<string, string>) => searchProposals(province, searchFrom(given))

async function walkAll(given: Record<string, string>) {
  const pages = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(after ? { ...given, after } : given)
    pages.push(page)
    after = page.next
  } while (after)
  return pages
}
const titlesOf = (pages: Awaited<ReturnType<typeof walkAll>>) =>
  pages.flatMap(({ rows: found }) => found.map(({ title }) => Number(title.map(({ text }) => text).join(''))))

const delivered = Array.from({ length: rows }, (_, i) => i + 1).filter((n) => n % 10 !== 0)

test('a word in thousands of texts is found from the newest on, without gap, double or what is not delivered', async () => {
  const first = await search({ q: '夔牛' })
  expect(first).toMatchObject({ count: commonFrom, more: true, sure: false, previous: null })
  const pages = [first, await search({ q: '夔牛', after: first.next ?? '' })]
  expect(titlesOf(pages)).toEqual(delivered.slice(0, 40))
  const back = await search({ q: '夔牛', before: pages[1]?.previous ?? '' })
  expect(titlesOf([back])).toEqual(delivered.slice(0, 20))
})

test('a long word whose pairs are everywhere is found wherever it really stands', async () => {
  expect(titlesOf(await walkAll({ q: '夔牛鼓乐' }))).toEqual(delivered.filter((n) => n % 20 === 1))
})

test('a filter counts to the end', async () => {
  expect(await search({ q: '夔牛', call: callId })).toMatchObject({ count: delivered.length, sure: true, more: false })
})

import { beforeAll, expect, test } from 'vitest'
import { AccountSearch } from '@/lib/administration/form'
import { countAccounts, listAccounts } from '@/lib/administration/queries'
import { countOrganisations, listOrganisations } from '@/lib/organisation/queries'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { createActor, createDepartment } from '@/tests/support/factories'

// Far more than a province has: 50,000 organisations, 100,000 people. Names are short and lie in their rows, so a look at each
// is quick; only an index of pairs of characters would be quicker, and every import of accounts would pay for it.
const sizes = { organisations: 50_000, accounts: 100_000 }
let admin: ActorOf<'ADMIN'>

beforeAll(async () => {
  admin = await createActor('ADMIN')
  const { id } = await createDepartment()
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`
        INSERT INTO "Organisation" (id, name, "departmentId", state)
        SELECT gen_random_uuid(), '第' || n || '海洋装备研究院有限公司', ${id}::uuid, 'CONFIRMED' FROM generate_series(1, ${sizes.organisations}::int) n`
      await tx.$executeRaw`
        INSERT INTO "Account" (id, role, name, email, "departmentId", "emailConfirmedAt")
        SELECT gen_random_uuid(), 'DEPARTMENT', '测试人员' || n, 'person' || n || '@example.test', ${id}::uuid, now()
        FROM generate_series(1, ${sizes.accounts}::int) n`
    },
    { timeout: 120_000 },
  )
  await db.$executeRaw`ANALYZE`
}, 120_000)

// Wide enough for a machine that does other things.
const most = 1500

async function timed<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const from = performance.now()
  const result = await run()
  const took = performance.now() - from
  process.stdout.write(`${name}: ${took.toFixed(0)} ms\n`)
  expect(took).toBeLessThan(most)
  return result
}

test('organisations are found among 50,000 without an index of their characters', async () => {
  const search = { text: '第49999海', department: undefined, state: undefined }
  const [page, count] = await timed(
    'organisations',
    async () => [await listOrganisations(admin, search), await countOrganisations(admin, search)] as const,
  )
  expect([page.rows.length, count]).toEqual([1, 1])
})

test('people are found among 100,000 without one', async () => {
  const search = AccountSearch.parse({ text: '人员99999' })
  const [page, count] = await timed(
    'accounts',
    async () => [await listAccounts(admin, search), await countAccounts(admin, search)] as const,
  )
  expect([page.rows.length, count]).toEqual([1, 1])
})

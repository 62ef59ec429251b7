import pg from 'pg'
import { expect, test } from 'vitest'
import { GuaranteedShare } from '@/lib/screening/candidates'
import { GuaranteedRun } from '@/lib/screening/fingerprints'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { pgExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { addDocuments } from '@/lib/screening/postgres-rows'
import { compareWithOracle } from '@/tests/bench/screening/oracle'
import { inPostgres, inTransactions, openNewest } from '@/tests/bench/screening/own-postgres'
import { inventedText } from '@/tests/support/screened-suggestions'

async function connected<Result>(use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  return use(client).finally(() => client.end())
}

test('every common run and every share of the guaranteed size is found in the rows, as brute force finds it', async () => {
  const found = await connected((client) =>
    compareWithOracle(11, 6_000, GuaranteedRun, GuaranteedShare, (corpus) => inPostgres(client, corpus)),
  )
  expect(found.missedRuns).toEqual([])
  expect(found.missedShares).toEqual([])
  expect(found.runs).toBeGreaterThan(50)
  expect(found.shares).toBeGreaterThan(50)
}, 120_000)

test('a run that very many texts share brings all of them to light, not the first so many', async () => {
  const run = '沁沃沣沦沧泓泸泾洄洛洮洱浔'
  const around = (number: number) => [inventedText(number, 60), inventedText(number + 1000, 60)] as const
  await connected(async (client) => {
    const executor = pgExecutor(client)
    // They come after the model was made, and so are no boilerplate yet.
    await buildPostgresIndex(inTransactions(client), [{ id: 'first', title: inventedText(1) }], [], () => {})
    for (let number = 0; number < 240; number++) {
      const [before, after] = around(number)
      const shared = number % 2 ? run : run.slice(1)
      await addDocuments(executor, [{ id: `k${number}`, title: '', overview: `${before}${shared}${after}` }])
    }
    const [before, after] = around(5000)
    const query = { id: 'query', title: '', overview: `${before}${run}${after}` }
    const { hits } = await screen(executor, await openNewest(client), query, 240)
    expect(hits.filter(({ id }) => Number(id.slice(1)) % 2 === 1)).toHaveLength(120)
  })
})

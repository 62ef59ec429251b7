// The province's search over generated suggestions, against ILIKE and pg_trgm over the same texts in the same run.
// `npm run bench -- search [suggestions=100000] [characters=1000]`

import { migrate } from '@/lib/bootstrap/migrate.mjs'
import { withDatabase } from '@/tests/bench/screening/rivals/own-database'
import { printTable } from '@/tests/bench/screening/table'
import { fill } from './corpus'
import { measureIlike, measureOwn, measureTrgm, type Speed } from './measure'
import { chooseQueries, type QueryKind } from './query-kinds'

const [suggestions = 100_000, characters = 1000] = process.argv.slice(2).map(Number)

await withDatabase(async (client, url) => {
  const clock = stopwatch()
  await migrate(url)
  const texts = await fill(client, suggestions, characters)
  console.log(`${suggestions} suggestions of about ${characters} characters: ${clock()} s to store and index`)
  const { rows } = await client.query<{ table: number; index: number }>(
    `SELECT pg_total_relation_size('"QueueEntry"') / 1e6 AS "table", pg_relation_size('"QueueEntry_pairs_idx"') / 1e6 AS index`,
  )
  console.log(
    `QueueEntry ${Number(rows[0]?.table).toFixed(0)} MB, of it the index of pairs ${Number(rows[0]?.index).toFixed(0)} MB`,
  )
  const kinds = chooseQueries(texts)
  const own = await measureOwn(url, kinds)
  print('search', kinds, own)
  const ilike = await measureIlike(client, kinds)
  print('ILIKE', kinds, ilike)
  clock()
  const trgm = await measureTrgm(client, kinds)
  console.log(`pg_trgm: index built and asked in ${clock()} s`)
  print('pg_trgm', kinds, trgm)
})

/** One table each, as soon as it is measured: the rivals take their time. */
function print(name: string, kinds: readonly QueryKind[], speeds: readonly Speed[]): void {
  const milliseconds = ({ p50, p95, max }: Speed) => [p50, p95, max].map((ms) => ms.toFixed(0))
  printTable(
    [name, 'in', 'p50', 'p95', 'max ms'],
    kinds.flatMap((kind, i) => {
      const speed = speeds[i]
      return speed ? [[kind.name, kind.share, ...milliseconds(speed)]] : []
    }),
  )
}

function stopwatch() {
  let from = performance.now()
  return () => {
    const seconds = (performance.now() - from) / 1000
    from = performance.now()
    return seconds.toFixed(0)
  }
}

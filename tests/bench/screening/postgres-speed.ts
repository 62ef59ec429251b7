import type { Client } from 'pg'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { pgExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { addDocument, removeDocument } from '@/lib/screening/postgres-rows'
import { sentences } from './further-kinds'
import { quantile, summarise } from './measure'
import { createTables, inTransactions } from './own-postgres'
import { Random } from './random'
import { asSubmission, type Case, type Row, type ScreeningSet } from './set'
import { percent, printTable } from './table'

const Overviews = 400
const Reports = 40
const Additions = 200

/** The rows in PostgreSQL: how long they take to build, to ask and to add to; and whether the answers stay the same. */
export async function measurePostgres(client: Client, set: ScreeningSet, size: number): Promise<void> {
  const executor = pgExecutor(client)
  await createTables(client)
  const rows = enlarge(unique(set.rows), size)
  const begun = performance.now()
  const stored = await buildPostgresIndex(inTransactions(client), rows.map(asSubmission), [], () => {})
  const built = (performance.now() - begun) / 1000
  await client.query('VACUUM (ANALYZE)')
  const { rows: sizes } = await client.query<{ mb: number }>('SELECT pg_database_size(current_database()) / 1e6 AS mb')
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `PostgreSQL, ${rows.length} documents: built in ${built.toFixed(0)} s, ${Number(sizes[0]?.mb).toFixed(0)} MB on disk, process ${peak.toFixed(0)} MB`,
  )

  const overviews = spread(
    set.cases.filter(({ text }) => text.length > 0 && text.length < 3000),
    Overviews,
  )
  const reports = spread(
    set.cases.filter(({ text }) => text.length >= 3000),
    Reports,
  )
  const ask = async (cases: readonly Case[]) => {
    const times: number[] = []
    const answers = []
    for (const test of cases) {
      const from = performance.now()
      const { flagged, hits } = await screen(executor, stored, asSubmission(test), 10)
      times.push(performance.now() - from)
      answers.push({ ids: hits.map(({ id }) => id), flagged })
    }
    return { times, answers }
  }
  await ask(overviews.slice(0, 50))
  const short = await ask(overviews)
  const long = await ask(reports)
  const additions: number[] = []
  for (const [place, test] of overviews.slice(0, Additions).entries()) {
    const from = performance.now()
    await addDocument(executor, stored, { ...asSubmission(test), id: `added ${place}` })
    additions.push(performance.now() - from)
    await removeDocument(executor, stored, `added ${place}`)
  }
  const line = (name: string, times: readonly number[]) => [
    name,
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
  ]
  printTable(
    ['', 'p50 ms', 'p95 ms'],
    [line('overview', short.times), line('report', long.times), line('addition', additions)],
  )
  const { kinds, falseAlarms } = summarise({ ...set, cases: overviews }, short.answers)
  const worst = kinds.map(({ kind, found }) => `${kind} ${percent(found)}`).join(', ')
  console.log(`Found and flagged %: ${worst}; negatives flagged ${percent(falseAlarms)} %\n`)
}

/** One of every so many: all kinds are in it. */
function spread(cases: readonly Case[], count: number): Case[] {
  const step = Math.max(1, Math.floor(cases.length / count))
  return cases.filter((_, place) => place % step === 0).slice(0, count)
}

export function unique(rows: readonly Row[]): Row[] {
  const taken = new Set<string>()
  return rows.map((row, place) => {
    const id = taken.has(row.id) ? `${row.id}#${place}` : row.id
    taken.add(id)
    return { ...row, id }
  })
}

/** More documents of sentences put together anew, a few characters in each changed, so that they are nobody's copies. */
export function enlarge(rows: Row[], size: number): Row[] {
  const random = new Random(size)
  const known = rows.filter(({ text }) => text.length > 100)
  const made = [...rows]
  while (made.length < size) {
    const parts = Array.from({ length: 5 }, () => random.pick(sentences(random.pick(known).text)))
    const text = [...parts.join('')].map((c) => (random.next() < 0.08 ? random.pick(known).text.charAt(0) : c)).join('')
    made.push({ id: `made:${made.length}`, title: random.pick(known).title, text })
  }
  return made
}

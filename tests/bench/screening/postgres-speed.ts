import type { Client } from 'pg'
import { openIndex } from '@/lib/screening/open-index'
import { buildPostgresIndex } from '@/lib/screening/postgres-build'
import { pgExecutor } from '@/lib/screening/postgres-executor'
import { screen } from '@/lib/screening/postgres-index'
import { packRecent } from '@/lib/screening/postgres-recents'
import { addDocuments } from '@/lib/screening/postgres-rows'
import { readAhead } from '@/lib/screening/read-ahead'
import { enlarge } from './enlarged'
import { type Answer, quantile, summarise } from './measure'
import { createTables, inTransactions, openNewest } from './own-postgres'
import { processorMeter } from './processor-time'
import { pgTrgm } from './rivals/pg-trgm'
import { asSubmission, type Case, type Row, type ScreeningSet } from './set'
import { type Figure, percent, printFigures, printResult } from './table'

const Overviews = 600
const Reports = 60
const Additions = 200
const NewSuggestions = 5000
const Top = 10
const ReportLength = 3000

/** The set alone in PostgreSQL, asked everything: the answers must be as good as the index's in memory. */
export async function measurePostgres(client: Client, set: ScreeningSet): Promise<void> {
  await buildMeasured(client, set, set.rows.length)
  const { answers } = await askAll(client, set.cases)
  printResult({ ...summarise(set, answers), set: `${set.name}, in PostgreSQL` })
}

/**
 * A million texts in PostgreSQL: how long they take to build, to ask and to add to; beside them pg_trgm. `read` is called
 * again and again, since a portal that asks does not hold the texts in its memory either.
 */
export async function measureMillion(client: Client, read: () => ScreeningSet, size: number): Promise<void> {
  const figures = await buildMeasured(client, read(), size)
  const { cases } = read()
  const texts = cases.filter(({ text }) => text.length < ReportLength)
  const reports = spread(
    cases.filter(({ text }) => text.length >= ReportLength),
    Reports,
  )
  const overviews = spread(texts, Overviews)
  await sayReadAhead(client)
  const asked = await askAll(client, overviews)
  const long = await askAll(client, reports)
  figures.push(
    { what: 'overview p50', value: quantile(asked.times, 0.5), unit: 'ms', goal: 15, processor: asked.processor },
    { what: 'overview p95', value: quantile(asked.times, 0.95), unit: 'ms', goal: 50 },
    { what: 'report p50', value: quantile(long.times, 0.5), unit: 'ms', goal: 70, processor: long.processor },
  )
  figures.push(await measureAdditions(client, overviews.slice(0, Additions)))
  figures.push(await measureNewSuggestions(client, spread(texts, NewSuggestions)))
  printFigures(figures)
  const set = read()
  const { kinds, falseAlarms } = summarise({ ...set, cases: overviews }, asked.answers)
  const found = kinds.map(({ kind, found }) => `${kind} ${percent(found)}`).join(', ')
  console.log(`Found and flagged %: ${found}; negatives flagged ${percent(falseAlarms)} %\n`)
  await client.query('TRUNCATE screening_document, screening_text, screening_posting')
  const rival = await timeTrigrams(client, set.rows, spread(overviews, 30), spread(reports, 3))
  const ratio = (theirs: number, ours: readonly number[]) => (theirs / quantile(ours, 0.5)).toFixed(1)
  console.log(
    `pg_trgm (GIN, threshold 0.1) is given ${set.rows.length} documents only, since indexing a million takes it too long: ` +
      `overview p50 ${rival.overview.toFixed(1)} ms, ${ratio(rival.overview, asked.times)} times the engine's at ${size}; ` +
      `report p50 ${rival.report.toFixed(0)} ms (given up after 20 s), ${ratio(rival.report, long.times)} times\n`,
  )
}

/** As the portal does when an index is new, before anybody asks it. */
async function sayReadAhead(client: Client): Promise<void> {
  const from = performance.now()
  const bytes = await readAhead(pgExecutor(client))
  console.log(`${(bytes / 1e9).toFixed(2)} GB read ahead in ${((performance.now() - from) / 1000).toFixed(1)} s\n`)
}

async function buildMeasured(client: Client, set: ScreeningSet, size: number): Promise<Figure[]> {
  await createTables(client)
  const processor = await processorMeter(client)
  console.log(`PostgreSQL, ${size} documents, ${set.name}`)
  const begun = performance.now()
  const spent = processor()
  const say = (step: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${step}`)
  const { making, texts } = makeTexts(unique(set.rows), size)
  await buildPostgresIndex(inTransactions(client), texts, [], say)
  const seconds = (performance.now() - begun) / 1000 - making.seconds
  console.log(`      of this ${making.seconds.toFixed(0)} s for making the texts`)
  const memory = process.resourceUsage().maxRSS / 1024 ** 2
  await client.query('VACUUM (ANALYZE)')
  const { rows: sizes } = await client.query<{ gb: number }>('SELECT pg_database_size(current_database()) / 1e9 AS gb')
  const figures = [
    { what: 'built', value: seconds, unit: 's', goal: 240, processor: processor() - spent },
    { what: 'memory of the process that builds', value: memory, unit: 'GB', goal: 2.5 },
    { what: 'disk', value: Number(sizes[0]?.gb), unit: 'GB', goal: 7 },
  ]
  return figures
}

async function timeTrigrams(
  client: Client,
  rows: readonly Row[],
  overviews: readonly Case[],
  reports: readonly Case[],
) {
  const rival = await pgTrgm(client, rows)
  const time = async (cases: readonly Case[]) => {
    const times: number[] = []
    for (const test of cases) {
      const from = performance.now()
      await rival.ask(test)
      times.push(performance.now() - from)
    }
    return quantile(times, 0.5)
  }
  const times = { overview: await time(overviews), report: await time(reports) }
  await rival.close?.()
  return times
}

/** The texts, and how many seconds went into making them: the bench's own, and not the index's. */
function makeTexts(rows: readonly Row[], documents: number) {
  const making = { seconds: 0 }
  function* texts() {
    let from = performance.now()
    for (const row of enlarge(rows, documents)) {
      making.seconds += (performance.now() - from) / 1000
      yield asSubmission(row)
      from = performance.now()
    }
  }
  return { making, texts: texts() }
}

/** Puts every case to the index, as the portal does: in a transaction, with the newest index. */
export async function askAll(client: Client, cases: readonly Case[]) {
  const inTransaction = inTransactions(client)
  const processor = await processorMeter(client)
  let index = await openNewest(client)
  const answers: Answer[] = []
  const times: number[] = []
  const ask = (test: Case) =>
    inTransaction(async (executor) => {
      index = (await openIndex(executor, index)) ?? index
      const { flagged, hits } = await screen(executor, index, asSubmission(test), Top)
      return { flagged, ids: hits.map(({ id }) => id) }
    })
  for (const test of cases.slice(0, 50)) await ask(test)
  const spent = processor()
  for (const test of cases) {
    const from = performance.now()
    answers.push(await ask(test))
    times.push(performance.now() - from)
  }
  return { answers, times, processor: (1000 * (processor() - spent)) / cases.length }
}

/** What a submission takes longer for being searchable in its own transaction. */
async function measureAdditions(client: Client, cases: readonly Case[]): Promise<Figure> {
  const processor = await processorMeter(client)
  const executor = pgExecutor(client)
  const times: number[] = []
  const spent = processor()
  for (const [place, test] of cases.entries()) {
    await client.query('BEGIN')
    const from = performance.now()
    await addDocuments(executor, [{ ...asSubmission(test), id: `added ${place}` }])
    times.push(performance.now() - from)
    await client.query('ROLLBACK')
  }
  const mean = (1000 * (processor() - spent)) / cases.length
  return { what: 'addition p50', value: quantile(times, 0.5), unit: 'ms', goal: 5, processor: mean }
}

/** As often as that the portal's worker may find recent texts to pack. */
const LookEvery = 500

/**
 * So many suggestions arrive: each is added in one transaction and screened in the next, against those before it, too. What
 * the worker does meanwhile is part of it.
 */
async function measureNewSuggestions(client: Client, cases: readonly Case[]): Promise<Figure> {
  const inTransaction = inTransactions(client)
  const processor = await processorMeter(client)
  let index = await openNewest(client)
  const begun = performance.now()
  const spent = processor()
  for (const [place, test] of cases.entries()) {
    const submission = { ...asSubmission(test), id: `new ${place}` }
    await inTransaction((executor) => addDocuments(executor, [submission]))
    await inTransaction(async (executor) => {
      index = (await openIndex(executor, index)) ?? index
      await screen(executor, index, submission, Top)
    })
    if (place % LookEvery === 0) await packRecent(inTransaction, index)
  }
  const seconds = (performance.now() - begun) / 1000
  return {
    what: `${cases.length} new suggestions`,
    value: seconds,
    unit: 's',
    goal: 120,
    processor: processor() - spent,
  }
}

/** One of every so many: all kinds are in it. */
function spread(cases: readonly Case[], count: number): Case[] {
  const step = cases.length / Math.min(count, cases.length)
  return Array.from({ length: Math.min(count, cases.length) }, (_, i) => cases[Math.floor(i * step)]).filter(
    (test) => test !== undefined,
  )
}

function unique(rows: readonly Row[]): Row[] {
  const taken = new Set<string>()
  return rows.map((row, place) => {
    const id = taken.has(row.id) ? `${row.id}#${place}` : row.id
    taken.add(id)
    return { ...row, id }
  })
}

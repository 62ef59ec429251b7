import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { GuaranteedShare } from '@/lib/screening/candidates'
import { GuaranteedRun } from '@/lib/screening/fingerprints'
import type { Submission } from '@/lib/screening/submission'
import { askAll, buildEngine, printSpeed, type Speed } from './ask'
import { calibrate } from './calibrate'
import { measureFundedTwice } from './funded-twice'
import { furtherCases } from './further-kinds'
import { generateSet } from './generated-set'
import { isNegative, type SetResult, summarise } from './measure'
import { compareWithOracle, type OracleResult } from './oracle'
import { createTables, inPostgres } from './own-postgres'
import { plagDet, plantCases } from './planted'
import { measureMillion, measurePostgres } from './postgres-speed'
import { buildPublicSet, readPublicSet, sourceFolder } from './public-set'
import { Random } from './random'
import { measureRivals } from './rivals/measure-rivals'
import { withDatabase } from './rivals/own-database'
import { asSubmission, type Row, type ScreeningSet } from './set'
import { percent, printResult } from './table'

const Published = 'lib/screening/data/published-error-rate.json'
const Seed = 20_261_121
const Million = 1_000_000

/** `npm run bench -- screening [part …] [--set=plain|B] [--size=1000000: so many documents in the part `million`] [--rows=20000] [--publish]`; without a part all are measured. */
const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const publish = args.includes('--publish')
const only = args.find((arg) => arg.startsWith('--set='))?.slice('--set='.length)
const number = (name: string) => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? 0)
const asks = (part: string) => wanted.length === 0 || wanted.includes(part)

const folder = sourceFolder()
// Only on request: it changes what is shipped.
if (folder && wanted.includes('calibrate')) calibrate(folder)
const made =
  folder && ['rates', 'further', 'passages', 'rivals', 'postgres', 'million'].some(asks)
    ? buildPublicSet(folder)
    : undefined
const sets = made ? (['', 'B'] as const).map((suffix) => () => readPublicSet(made, suffix)) : [() => generateSet()]

if (asks('rates')) measureRates()
if (asks('further')) measureFurther()
if (asks('passages')) measurePassages()
if (asks('oracle')) await measureOracle()
if (folder && asks('titles')) {
  const { titles, twinFirst } = measureFundedTwice(folder)
  console.log(`Funded more than once: ${twinFirst} of ${titles} titles find their twin in first place (goal: all)\n`)
}
if (asks('postgres')) await withDatabase((client) => measurePostgres(client, lastSet()()))
if (asks('million')) await withDatabase((client) => measureMillion(client, lastSet(), number('size') || Million))
if (asks('rivals')) await measureRivals(lastSet()(), number('rows') || Number.POSITIVE_INFINITY, console.log)
if (made) rmSync(made, { recursive: true })

function lastSet(): () => ScreeningSet {
  const last = sets.at(-1)
  if (!last) throw new Error('No set.')
  return last
}

function measureRates(): void {
  for (const [place, read] of sets.entries()) {
    if (only && only !== ['plain', 'B'][place]) continue
    const set = read()
    const { engine, seconds } = buildEngine(set.rows)
    const { answers, speed } = askAll(engine, set.cases, seconds)
    const result = summarise(set, answers)
    printResult(result)
    printSpeed(speed)
    if (publish) publishResult({ ...result, documents: set.rows.length, speed })
  }
}

type PublishedResult = SetResult & { documents: number; speed: Speed }

/** Kept with the day it was measured, for the screening page. */
function publishResult(result: PublishedResult): void {
  const published: { sets: (PublishedResult & { measured: string })[] } = JSON.parse(readFileSync(Published, 'utf8'))
  const others = published.sets.filter(({ set }) => set !== result.set)
  const measured = new Date().toISOString().slice(0, 10)
  const sets = [...others, { measured, ...result }].sort((x, y) => (x.set < y.set ? 1 : -1))
  writeFileSync(Published, `${JSON.stringify({ sets }, null, 2)}\n`)
}

/** A tenth of the plain set: enough to be lost in, and quick. */
function smallRows(): { rows: Row[]; fresh: Row[] } {
  const set = sets[0]?.() ?? generateSet()
  return { rows: set.rows.filter((_, place) => place % 6 === 0), fresh: set.cases.filter(isNegative) }
}

function measureFurther(): void {
  const { rows, fresh } = smallRows()
  const { added, cases } = furtherCases(rows, fresh, new Random(Seed), 60)
  const { engine, seconds } = buildEngine([...rows, ...added])
  const negatives = fresh.map((row) => ({ ...row, kind: 'neg', targets: [] }))
  const set = { name: 'kinds of change beyond the public ones', rows, cases: [...cases, ...negatives] }
  printResult(summarise(set, askAll(engine, set.cases, seconds).answers))
}

function measurePassages(): void {
  const { rows, fresh } = smallRows()
  const { engine } = buildEngine(rows)
  const cases = plantCases(rows, fresh, new Random(Seed), 300)
  const quality = plagDet(
    cases,
    cases.map(({ query }) => engine.screen(asSubmission(query), 10).hits),
  )
  console.log(
    `Planted copies (${cases.length}): PlagDet ${quality.plagdet.toFixed(3)} (goal 0.92), precision ${percent(quality.precision)} %, ` +
      `recall ${percent(quality.recall)} %, granularity ${quality.granularity.toFixed(3)} (goal 1.05)\n`,
  )
}

async function measureOracle(): Promise<void> {
  printOracle('index in memory', await compareWithOracle(Seed, 100_000, GuaranteedRun, GuaranteedShare))
  await withDatabase(async (client) => {
    await createTables(client)
    const asked = (corpus: readonly Submission[]) => inPostgres(client, corpus)
    printOracle('rows in PostgreSQL', await compareWithOracle(Seed, 100_000, GuaranteedRun, GuaranteedShare, asked))
  })
}

function printOracle(index: string, { pairs, runs, shares, missedRuns, missedShares }: OracleResult): void {
  console.log(
    `Brute force, ${index}, ${pairs} random pairs: of ${runs} with a common run of ${GuaranteedRun} or more ${missedRuns.length} missed, ` +
      `of ${shares} with ${percent(GuaranteedShare)} % of the triples ${missedShares.length} missed (goal 0)\n`,
  )
}

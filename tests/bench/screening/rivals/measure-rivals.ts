import { askAll, buildEngine } from '@/tests/bench/screening/ask'
import { quantile, summarise } from '@/tests/bench/screening/measure'
import type { Case, Row, ScreeningSet } from '@/tests/bench/screening/set'
import { percent, printTable } from '@/tests/bench/screening/table'
import { jiebaBm25 } from './jieba-bm25'
import { minHash } from './minhash'
import { withDatabase } from './own-database'
import { pgTrgm } from './pg-trgm'
import { answerAll, type Rival, sampleCases } from './rival'
import { winnowing } from './winnowing'

const PerKind = 20
const Negatives = 300

/**
 * The engine with its shipped threshold, and each rival with the threshold that suits it best on the very negatives it is
 * measured with. With `rowsAtMost` only so many texts are known, the sources among them: quicker, and easier for everybody.
 */
export async function measureRivals(set: ScreeningSet, rowsAtMost: number, log: (text: string) => void): Promise<void> {
  const cases = sampleCases(set.cases, PerKind, Negatives)
  const sample = { ...set, cases, rows: sampleRows(set.rows, cases, rowsAtMost) }
  const columns: { name: string; found: Map<string, number>; p50: number }[] = []
  const measure = async (rival: Rival) => {
    const { answers, times } = await answerAll(rival, sample)
    const found = new Map(summarise(sample, answers).kinds.map((kind) => [kind.kind, kind.found]))
    columns.push({ name: rival.name, found, p50: quantile(times, 0.5) })
    log(`${rival.name}: measured`)
  }
  const { engine, seconds } = buildEngine(sample.rows)
  const { answers, speed } = askAll(engine, cases, seconds)
  const result = summarise(sample, answers)
  const found = new Map(result.kinds.map((kind) => [kind.kind, kind.found]))
  columns.push({ name: `engine (${percent(result.falseAlarms)} % alarms)`, found, p50: speed.overview.p50 })
  for (const build of [winnowing, minHash, jiebaBm25]) await measure(build(sample.rows))
  await withDatabase(async (client) => measure(await pgTrgm(client, sample.rows)))
  log(
    `\nRivals on ${set.name}, found and flagged %, ${PerKind} queries a kind, threshold at 1 % of ${Negatives} negatives`,
  )
  const kinds = [...(columns[0]?.found.keys() ?? [])]
  printTable(
    ['kind', ...columns.map(({ name }) => name)],
    [
      ...kinds.map((kind) => [kind, ...columns.map(({ found }) => percent(found.get(kind) ?? 0))]),
      ['p50 ms', ...columns.map(({ p50 }) => p50.toFixed(1))],
    ],
  )
}

function sampleRows(rows: readonly Row[], cases: readonly Case[], atMost: number): Row[] {
  const sources = new Set(cases.flatMap(({ targets }) => targets))
  const step = Math.max(1, Math.ceil(rows.length / atMost))
  return rows.filter(({ id }, place) => place % step === 0 || sources.has(id))
}

import { quantile, summarise } from '@/tests/bench/screening/measure'
import type { ScreeningSet } from '@/tests/bench/screening/set'
import { percent, printTable } from '@/tests/bench/screening/table'
import { jiebaBm25 } from './jieba-bm25'
import { minHash } from './minhash'
import { withDatabase } from './own-database'
import { pgTrgm } from './pg-trgm'
import { answerAll, type Rival, sampleCases } from './rival'
import { winnowing } from './winnowing'

const PerKind = 20
const Negatives = 300

/** Each rival with the threshold that suits it best on the very negatives it is measured with. */
export async function measureRivals(set: ScreeningSet, log: (text: string) => void): Promise<void> {
  const sample = { ...set, cases: sampleCases(set.cases, PerKind, Negatives) }
  const columns: { name: string; found: Map<string, number>; p50: number }[] = []
  const measure = async (rival: Rival) => {
    const { answers, times } = await answerAll(rival, sample)
    const found = new Map(summarise(sample, answers).kinds.map((kind) => [kind.kind, kind.found]))
    columns.push({ name: rival.name, found, p50: quantile(times, 0.5) })
    log(`${rival.name}: measured`)
  }
  for (const build of [winnowing, minHash, jiebaBm25]) await measure(build(set.rows))
  await withDatabase(async (client) => measure(await pgTrgm(client, set.rows)))
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

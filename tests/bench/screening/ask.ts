import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import { type Answer, quantile } from './measure'
import { asSubmission, type Case, type Row } from './set'

/**
 * Milliseconds a question takes, candidates, alignment and passages together: by the clock, and the mean of the processor's
 * own time, which other programs on the machine disturb less.
 */
export type Times = { texts: number; p50: number; p95: number; cpuMean: number }
export type Speed = { overview: Times; report: Times; buildSeconds: number; peakMemoryMb: number }

const ReportLength = 3000
const Top = 10

export function buildEngine(rows: readonly Row[]): { engine: Engine; seconds: number } {
  const begun = performance.now()
  const engine = new Engine(buildMemoryIndex(rows.map(asSubmission)))
  return { engine, seconds: (performance.now() - begun) / 1000 }
}

/** Puts every case to the engine, as the command does. */
export function askAll(
  engine: Engine,
  cases: readonly Case[],
  buildSeconds: number,
): { answers: Answer[]; speed: Speed } {
  const times = { overview: [] as number[], report: [] as number[] }
  const cpu = { overview: 0, report: 0 }
  const answers = cases.map((test) => {
    const kind = test.text.length >= ReportLength ? 'report' : 'overview'
    const spent = process.cpuUsage()
    const begun = performance.now()
    const { flagged, hits } = engine.screen(asSubmission(test), Top)
    times[kind].push(performance.now() - begun)
    const { user, system } = process.cpuUsage(spent)
    cpu[kind] += (user + system) / 1000
    return { ids: hits.map(({ id }) => id), flagged }
  })
  const summary = (kind: keyof typeof times) => ({
    texts: times[kind].length,
    p50: quantile(times[kind], 0.5),
    p95: quantile(times[kind], 0.95),
    cpuMean: cpu[kind] / Math.max(1, times[kind].length),
  })
  return {
    answers,
    speed: {
      overview: summary('overview'),
      report: summary('report'),
      buildSeconds,
      peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    },
  }
}

export function printSpeed({ overview, report, buildSeconds, peakMemoryMb }: Speed): void {
  const line = ({ texts, p50, p95, cpuMean }: Times) =>
    `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, processor ${cpuMean.toFixed(1)} ms (${texts} texts)`
  console.log(`Built in ${buildSeconds.toFixed(1)} s; overviews ${line(overview)}; reports ${line(report)}`)
  console.log(`Peak memory of the process ${peakMemoryMb.toFixed(0)} MB\n`)
}

import { rmSync, writeFileSync } from 'node:fs'
import { alignedRuns, makeProbe } from '@/lib/screening/alignment'
import { findCandidates, makeTally } from '@/lib/screening/candidates'
import { compareForm } from '@/lib/screening/compared-text'
import { oldTextOf, weigh } from '@/lib/screening/evidence'
import { type Channel, ChannelFeatures, channelsOf, Features } from '@/lib/screening/features'
import { buildEngine } from './ask'
import { type Example, type Fitted, fitWeights, scoreExample } from './fit'
import { buildPublicSet, readPublicSet } from './public-set'
import { asSubmission, type Case, type ScreeningSet } from './set'

const Shipped = 'lib/screening/data/calibration.json'
/** Other seeds than the public set's, so that the public set stays unseen. */
const Seeds = [
  { seed: '22', suffix: '' },
  { seed: '33', suffix: 'B' },
] as const

/** Titles without a text are in no set as strangers: so many funded titles are asked, each without itself. */
const TitleStep = 75

type Known = Example & { kind: string }

/** Which pairs teach a channel, and where its threshold lies: at so many alarms, or so that this share of copies passes. */
const Rules: Record<Channel, { uses: (pair: Known) => boolean; alarms?: number; passes?: number }> = {
  body: { uses: ({ kind, positive }) => positive || kind === 'neg', alarms: 0.0047 },
  report: { uses: () => true, passes: 0.994 },
  titleInBody: { uses: ({ kind, positive }) => positive || kind === 'neg', alarms: 0.0035 },
  titleBesideBody: {
    uses: ({ kind, positive }) => kind === 'neg' || (positive && kind !== 'tonly_abs'),
    alarms: 0.0015,
  },
  title: { uses: ({ kind, positive }) => kind === 'title' || (positive && kind === 'fund_title_edit'), passes: 0.96 },
}

/** Fits the weights anew and writes them where the engine reads them. */
export function calibrate(folder: string): void {
  const examples = new Map<Channel, Known[]>()
  const strangers = new Set<number>()
  for (const [number, { seed, suffix }] of Seeds.entries()) {
    const made = buildPublicSet(folder, seed)
    collect(readPublicSet(made, suffix), number * 1_000_000, examples, strangers)
    rmSync(made, { recursive: true })
  }
  const channels: Record<string, { weights: Record<string, number>; threshold: number }> = {}
  for (const [channel, pairs] of examples) {
    const used = pairs.filter(Rules[channel].uses)
    const names = ChannelFeatures[channel]
    const fitted = fitWeights(
      used,
      names.map((name) => Features[name].sign),
    )
    const threshold = thresholdOf(channel, used, fitted, strangers.size) - fitted.bias
    const weights = Object.fromEntries(names.map((name, k) => [name, round(fitted.weights[k] ?? 0)]))
    channels[channel] = { weights, threshold: round(threshold) }
    console.log(channel, channels[channel])
  }
  writeFileSync(Shipped, `${JSON.stringify({ channels }, null, 2)}\n`)
}

const round = (value: number) => Math.round(value * 1e5) / 1e5

function collect(set: ScreeningSet, first: number, examples: Map<Channel, Known[]>, strangers: Set<number>): void {
  const { index } = buildEngine(set.rows).engine
  const tally = makeTally(index.documents.length)
  const titles = set.rows
    .filter(({ text, title }) => text === '' && title.length >= 12)
    .filter((_, place) => place % TitleStep === 0)
    .map((row): Case => ({ ...row, kind: 'title', targets: [] }))
  for (const [place, test] of [...set.cases, ...titles].entries()) {
    const query = first + place
    if (test.kind === 'neg') strangers.add(query)
    const text = compareForm(asSubmission(test), index.boilerplate)
    const probe = makeProbe(index.model, text.units, text.titleLength)
    const found = findCandidates(index, tally, text.units, text.titleLength)
    for (const candidate of found.candidates) {
      const known = index.documents[candidate.doc]
      if (!known || (test.kind === 'title' && known.title === test.title)) continue
      const old = oldTextOf(index, candidate.doc)
      const evidence = weigh(index.model, probe, found, candidate, old, alignedRuns(probe, old.units))
      for (const channel of channelsOf(evidence)) {
        const figures = Float64Array.from(ChannelFeatures[channel], (name) => Features[name].of(evidence))
        const list = examples.get(channel) ?? []
        examples.set(channel, list)
        list.push({ figures, positive: test.targets.includes(known.id), query, kind: test.kind })
      }
    }
  }
}

function thresholdOf(channel: Channel, pairs: readonly Known[], fitted: Fitted, strangers: number): number {
  const { alarms, passes = 1 } = Rules[channel]
  const best = new Map<number, number>()
  for (const { figures, positive, query } of pairs) {
    if (positive !== (alarms === undefined)) continue
    best.set(query, Math.max(best.get(query) ?? Number.NEGATIVE_INFINITY, scoreExample(fitted, figures)))
  }
  const sorted = [...best.values()].sort((x, y) => y - x)
  const place = alarms === undefined ? Math.floor(sorted.length * passes) : Math.floor(strangers * alarms)
  return sorted[Math.min(place, sorted.length - 1)] ?? 0
}

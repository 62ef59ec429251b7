import { bitsOf, commonRuns, disjointRuns, type Probe, type Run } from './alignment'
import type { Candidate, CandidateSet } from './candidates'
import { type CorpusModel, pairRarity, rarity, surprise } from './corpus-model'
import { Boundary, hashPair } from './grams'

/** Everything that is measured of one pair of texts; the reasons and the score read nothing else. */
export type Evidence = {
  /** Summed rarity of the common triples, and its share of the new and of the old text. */
  weight: number
  ofNew: number
  ofOld: number
  /** Disjoint common runs: bits above chance, bits of the strongest, units of the longest, share of units in runs of 4 or more. */
  net: number
  strongest: number
  longest: number
  coverNew: number
  coverOld: number
  /** Bits of the old title that the new text has / has not; and the same against the new title alone. */
  titleIn: number
  titleOut: number
  titleTitleIn: number
  titleTitleOut: number
  /** Bits of the new title, and the part of them that the old title has. */
  newTitle: number
  newTitleIn: number
  /** Weighted share of the common pairs of the bodies. */
  pairsOfOld: number
  pairsOfNew: number
  chain: number
  charIn: number
  charOut: number
  charTitleIn: number
  charTitleOut: number
  newCharIn: number
  newCharOut: number
  bgWeight: number
  bgTitle: number
  bgTitleTitle: number
  titleTitleWeight: number
  oldTitleWeight: number
  newTitleWeight: number
}

/** Bits a run must have before it counts: in a longer text more runs agree by chance. */
function chance(newLength: number): number {
  return 4 + Math.log2(newLength + 16)
}

export function weigh(
  model: CorpusModel,
  probe: Probe,
  set: CandidateSet,
  oldTitleWeight: number,
  oldUnits: Uint16Array,
  from: number,
  to: number,
  oldTitleLength: number,
  oldWeight: number,
  candidate: Candidate,
): { evidence: Evidence; runs: Run[] } {
  const runs = disjointRuns(probe, commonRuns(probe, oldUnits, from, to), to - from)
  const cost = chance(probe.units.length)
  let net = 0
  let strongest = 0
  let longest = 0
  let cover = 0
  for (const run of runs) {
    net += Math.max(0, run.bits - cost)
    strongest = Math.max(strongest, run.bits)
    longest = Math.max(longest, run.length)
    if (run.length >= 4) cover += run.length
  }
  const [titleIn, titleOut] = titleCover(model, probe.pairs, probe.pairMask, oldUnits, from, from + oldTitleLength)
  const [titleTitleIn, titleTitleOut] = titleCover(model, probe.titlePairs, probe.pairMask, oldUnits, from, from + oldTitleLength)
  const oldPairs = new Uint8Array(1024)
  for (let i = from + 1; i < from + oldTitleLength; i++)
    oldPairs[hashPair(oldUnits[i - 1] ?? 0, oldUnits[i] ?? 0) & 1023] = 1
  const [newTitleIn, newTitleOut] = titleCover(model, oldPairs, 1023, probe.units, 0, probe.titleLength)
  const [charIn, charOut] = charCover(model, probe.units, 0, probe.units.length, oldUnits, from, from + oldTitleLength)
  const [charTitleIn, charTitleOut] = charCover(model, probe.units, 0, probe.titleLength, oldUnits, from, from + oldTitleLength)
  const [newCharIn, newCharOut] = charCover(model, oldUnits, from, from + oldTitleLength, probe.units, 0, probe.titleLength)
  let common = 0
  let all = 0
  for (let i = from + oldTitleLength + 2; i < to; i++) {
    const b = oldUnits[i - 1] ?? Boundary
    const c = oldUnits[i] ?? Boundary
    if (b === Boundary || c === Boundary) continue
    const bits = pairRarity(model, b, c)
    all += bits
    if (probe.pairs[hashPair(b, c) & probe.pairMask]) common += bits
  }
  const evidence: Evidence = {
    weight: candidate.weight,
    ofNew: candidate.weight / (set.weight + 1),
    ofOld: candidate.weight / (oldWeight + 1),
    net,
    strongest,
    longest,
    coverNew: cover / (probe.units.length + 1),
    coverOld: cover / (to - from + 1),
    titleIn,
    titleOut,
    titleTitleIn,
    titleTitleOut,
    newTitle: newTitleIn + newTitleOut,
    newTitleIn,
    pairsOfOld: common / (all + 1),
    pairsOfNew: common,
    chain: chainBits(runs),
    charIn, charOut, charTitleIn, charTitleOut, newCharIn, newCharOut,
    bgWeight: set.bgWeight, bgTitle: set.bgTitle, bgTitleTitle: set.bgTitleTitle,
    titleTitleWeight: candidate.titleTitleWeight, oldTitleWeight, newTitleWeight: set.titleWeight,
  }
  void bitsOf
  return { evidence, runs }
}

/** Bits of the title in units from..to that `pairs` covers, and of the rest. A unit is covered if the pair before or after it is. */
function titleCover(
  model: CorpusModel,
  pairs: Uint8Array,
  mask: number,
  units: Uint16Array,
  from: number,
  to: number,
): [number, number] {
  let inside = 0
  let outside = 0
  let before = false
  for (let i = from + 1; i < to; i++) {
    const b = units[i - 1] ?? Boundary
    const c = units[i] ?? Boundary
    const covered = pairs[hashPair(b, c) & mask] === 1
    const bits =
      i > from + 1 && (before || !covered) ? surprise(model, units[i - 2] ?? 0, b, c) : pairRarity(model, b, c)
    if (covered) inside += bits
    else outside += bits
    before = covered
  }
  return [inside, outside]
}

const stamp = new Uint32Array(0x10000)
let stampNow = 0
function charCover(model: CorpusModel, a: Uint16Array, af: number, at: number, units: Uint16Array, from: number, to: number): [number, number] {
  stampNow += 2
  for (let i = af; i < at; i++) stamp[a[i] ?? 0] = stampNow
  let inside = 0
  let outside = 0
  for (let i = from; i < to; i++) {
    const u = units[i] ?? 0
    const v = stamp[u] ?? 0
    if (v === stampNow) { inside += rarity(model, model.single[u] ?? 0); stamp[u] = stampNow + 1 }
    else if (v !== stampNow + 1) outside += rarity(model, model.single[u] ?? 0)
  }
  return [inside, outside]
}
function chainBits(runs: Run[]): number {
  const r = [...runs].slice(0, 64).sort((x, y) => x.a - y.a)
  const value: number[] = []
  let best = 0
  for (let i = 0; i < r.length; i++) {
    const x = r[i]!
    let v = 0
    for (let k = 0; k < i; k++) {
      const y = r[k]!
      if (y.b + y.length > x.b || y.a + y.length > x.a) continue
      const shift = Math.abs(x.a - x.b - (y.a - y.b))
      const gap = Math.min(x.a - y.a - y.length, x.b - y.b - y.length)
      const w = value[k]! - 1.5 * Math.log2(1 + shift) - 0.7 * Math.log2(1 + gap)
      if (w > v) v = w
    }
    value.push(v + x.bits)
    best = Math.max(best, v + x.bits)
  }
  return best
}

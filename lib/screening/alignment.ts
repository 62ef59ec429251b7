import { type CorpusModel, type GramBits, measureGrams } from './corpus-model'
import { Boundary, hashTriple } from './grams'
import { characterSet, type PairSet, pairSet } from './title-cover'

/** A maximal common run: units from `a` on in the new text equal those from `b` on in the old one. */
export type Run = { a: number; b: number; length: number; bits: number }

/** The new text, prepared once so that it can be laid against many old ones. */
export type Probe = GramBits & {
  units: Uint16Array
  titleLength: number
  /** First position of a triple by its place in the table, and the next position with the same place; -1 = none. */
  first: Int32Array
  next: Int32Array
  mask: number
  /** Pairs of the whole text and of the title. */
  pairs: PairSet
  titlePairs: PairSet
  /** Units of the whole text and of the title. */
  characters: Uint8Array
  titleCharacters: Uint8Array
  /** Running sum of the surprise of each unit. */
  surpriseSum: Float64Array
}

export function makeProbe(model: CorpusModel, units: Uint16Array, titleLength: number): Probe {
  let capacity = 256
  while (capacity < units.length * 2) capacity *= 2
  const mask = capacity - 1
  const first = new Int32Array(capacity).fill(-1)
  const next = new Int32Array(units.length).fill(-1)
  const surpriseSum = new Float64Array(units.length + 1)
  for (let i = units.length - 1; i >= 0; i--) {
    const a = units[i] ?? Boundary
    const b = units[i + 1] ?? Boundary
    const c = units[i + 2] ?? Boundary
    if (a === Boundary || b === Boundary || c === Boundary) continue
    const slot = hashTriple(a, b, c) & mask
    next[i] = first[slot] ?? -1
    first[slot] = i
  }
  const bits = measureGrams(model, units, units.length)
  for (let i = 0; i < units.length; i++) surpriseSum[i + 1] = (surpriseSum[i] ?? 0) + (bits.surprises[i] ?? 0)
  const pairs = pairSet(units, units.length)
  const titlePairs = pairSet(units, titleLength)
  const characters = characterSet(units)
  const titleCharacters = characterSet(units.subarray(0, titleLength))
  const sets = { pairs, titlePairs, characters, titleCharacters }
  return { units, titleLength, first, next, mask, ...sets, ...bits, surpriseSum }
}

/** Bits of evidence in the units a .. a + length of the new text. */
export function bitsOf(probe: Probe, a: number, length: number): number {
  if (length < 2) return 0
  return (probe.pairBits[a + 1] ?? 0) + (probe.surpriseSum[a + length] ?? 0) - (probe.surpriseSum[a + 2] ?? 0)
}

/** Looks at units, for each unit of either text: far more than language needs, and an end to texts of one word repeated. */
const MostLooks = 64

/** The common runs of which no two share a unit, the strongest first. */
export const alignedRuns = (probe: Probe, old: Uint16Array): Run[] =>
  disjointRuns(probe, commonRuns(probe, old), old.length)

/** All maximal common runs of three units or more, in the order of the old text; of texts that only repeat themselves, the first. */
function commonRuns(probe: Probe, old: Uint16Array): Run[] {
  const { units, first, next, mask } = probe
  const runs: Run[] = []
  let looks = MostLooks * (units.length + old.length)
  for (let j = 0; j + 2 < old.length && looks > 0; j++) {
    const x = old[j] ?? Boundary
    const y = old[j + 1] ?? Boundary
    const z = old[j + 2] ?? Boundary
    if (x === Boundary || y === Boundary || z === Boundary) continue
    const before = j > 0 ? (old[j - 1] ?? Boundary) : Boundary
    for (let i = first[hashTriple(x, y, z) & mask] ?? -1; i >= 0 && looks > 0; i = next[i] ?? -1) {
      looks--
      if (units[i] !== x || units[i + 1] !== y || units[i + 2] !== z) continue
      if (before !== Boundary && i > 0 && units[i - 1] === before) continue
      let length = 3
      while (j + length < old.length && units[i + length] === old[j + length] && units[i + length] !== Boundary)
        length++
      looks -= length
      runs.push({ a: i, b: j, length, bits: bitsOf(probe, i, length) })
    }
  }
  return runs
}

// Kept from pair to pair: arrays of their own for each would be most of what is allocated for a question.
let usedUnits = new Uint8Array(1 << 12)
const chainValues = new Float64Array(64)

/** Runs of so many bits are hardly chance. Once they have taken their units, most of the others have none left and need not be put in order. */
const StrongBits = 40

/** The runs that remain when each unit of either text may be used once; the strongest take first. */
function disjointRuns(probe: Probe, runs: readonly Run[], oldLength: number): Run[] {
  const both = probe.units.length + oldLength
  if (both > usedUnits.length) usedUnits = new Uint8Array(2 * both)
  usedUnits.fill(0, 0, both)
  const usedA = usedUnits.subarray(0, probe.units.length)
  const usedB = usedUnits.subarray(probe.units.length, both)
  const kept: Run[] = []
  const take = (run: Run) => {
    const { at, length } = longestFree(run, usedA, usedB)
    if (length < LeastRun) return
    const a = run.a + at
    const b = run.b + at
    usedA.fill(1, a, a + length)
    usedB.fill(1, b, b + length)
    kept.push(length === run.length ? run : { a, b, length, bits: bitsOf(probe, a, length) })
  }
  runs
    .filter(({ bits }) => bits >= StrongBits)
    .sort(strongerFirst)
    .forEach(take)
  runs
    .filter((run) => run.bits < StrongBits && longestFree(run, usedA, usedB).length >= LeastRun)
    .sort(strongerFirst)
    .forEach(take)
  return kept
}

const LeastRun = 3

const strongerFirst = (x: Run, y: Run) => y.bits - x.bits || x.a - y.a || x.b - y.b

/** The longest part of a run whose units neither text has used. */
function longestFree(run: Run, usedA: Uint8Array, usedB: Uint8Array): { at: number; length: number } {
  let longest = 0
  let at = 0
  let length = 0
  for (let k = 0; k < run.length; k++) {
    length = usedA[run.a + k] || usedB[run.b + k] ? 0 : length + 1
    if (length <= longest) continue
    longest = length
    at = k - length + 1
  }
  return { at, length: longest }
}

/** Of so many runs the best sequence is sought: the strongest ones decide it. */
const ChainedRuns = chainValues.length

/** Bits of the best sequence of runs that keeps its order in both texts, less a price for each jump and gap. */
export function chainBits(strongestFirst: readonly Run[]): number {
  const runs = strongestFirst.slice(0, ChainedRuns).sort((x, y) => x.a - y.a)
  const value = chainValues
  let best = 0
  for (const [i, run] of runs.entries()) {
    let before = 0
    for (let k = 0; k < i; k++) {
      const other = runs[k]
      if (!other || other.b + other.length > run.b || other.a + other.length > run.a) continue
      const jump = Math.abs(run.a - run.b - (other.a - other.b))
      const gap = Math.min(run.a - other.a - other.length, run.b - other.b - other.length)
      before = Math.max(before, (value[k] ?? 0) - 1.5 * Math.log2(1 + jump) - 0.7 * Math.log2(1 + gap))
    }
    value[i] = before + run.bits
    best = Math.max(best, before + run.bits)
  }
  return best
}

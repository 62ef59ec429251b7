import { type CorpusModel, type GramBits, measureGrams, rarity } from './corpus-model'
import { Boundary, hashPair } from './grams'

/** Bits of a title that another text has, and bits that it has not. */
export type Cover = { inside: number; outside: number }

/** Which pairs of units a text has; two pairs may share a place, so a pair may seem to be there that is not. */
export type PairSet = { present: Uint8Array; mask: number }

export function pairSet(units: Uint16Array, length: number): PairSet {
  const places = placesFor(length)
  const pairs = { present: new Uint8Array(places), mask: places - 1 }
  markPairs(pairs, units, length, 1)
  return pairs
}

function placesFor(length: number): number {
  let places = 512
  while (places < length * 8) places *= 2
  return places
}

function markPairs({ present, mask }: PairSet, units: Uint16Array, length: number, mark: number): void {
  for (let i = 1; i < length; i++) {
    const a = units[i - 1] ?? Boundary
    const b = units[i] ?? Boundary
    if (a !== Boundary && b !== Boundary) present[hashPair(a, b) & mask] = mark
  }
}

let pairScratch = new Uint8Array(512)

/** The pairs of a short text for one use: cheaper than a set of its own. */
export function withPairs<Result>(units: Uint16Array, use: (pairs: PairSet) => Result): Result {
  const places = placesFor(units.length)
  if (places > pairScratch.length) pairScratch = new Uint8Array(places)
  const pairs = { present: pairScratch, mask: places - 1 }
  markPairs(pairs, units, units.length, 1)
  const result = use(pairs)
  markPairs(pairs, units, units.length, 0)
  return result
}

let bitsScratch: GramBits = { pairBits: new Float64Array(256), surprises: new Float64Array(256) }

/** The bits of a title; they are good until the next title is measured. */
export function titleBits(model: CorpusModel, title: Uint16Array): GramBits {
  if (title.length > bitsScratch.pairBits.length) bitsScratch = measureGrams(model, title, title.length)
  else measureGrams(model, title, title.length, bitsScratch)
  return bitsScratch
}

/** How much of a title the pairs of another text cover. */
export function coverByPairs({ pairBits, surprises }: GramBits, title: Uint16Array, pairs: PairSet): Cover {
  let inside = 0
  let outside = 0
  let before = false
  for (let i = 1; i < title.length; i++) {
    const covered = pairs.present[hashPair(title[i - 1] ?? Boundary, title[i] ?? Boundary) & pairs.mask] === 1
    const inner = i > 1 && (before || !covered)
    const bits = (inner ? surprises[i] : pairBits[i]) ?? 0
    if (covered) inside += bits
    else outside += bits
    before = covered
  }
  return { inside, outside }
}

/** Which units a text has. */
export function characterSet(units: Uint16Array): Uint8Array {
  const present = new Uint8Array(0x10000)
  for (let i = 0; i < units.length; i++) present[units[i] ?? Boundary] = 1
  return present
}

const scratch = new Uint8Array(0x10000)

/** The same for a short text, for one use. */
export function withCharacters<Result>(units: Uint16Array, use: (present: Uint8Array) => Result): Result {
  for (const unit of units) scratch[unit] = 1
  const result = use(scratch)
  for (const unit of units) scratch[unit] = 0
  return result
}

const stamps = new Uint32Array(0x10000)
let stamp = 0

/** How much of a title the single characters of another text cover, each character counted once. */
export function coverByCharacters(model: CorpusModel, title: Uint16Array, present: Uint8Array): Cover {
  const counted = ++stamp
  let inside = 0
  let outside = 0
  for (const unit of title) {
    if (stamps[unit] === counted) continue
    const bits = rarity(model, model.single[unit] ?? 0)
    if (present[unit] === 1) {
      inside += bits
      stamps[unit] = counted
    } else outside += bits
  }
  return { inside, outside }
}

import { type CorpusModel, pairRarity, rarity, surprise } from './corpus-model'
import { Boundary, hashPair } from './grams'

/** Bits of a title that another text has, and bits that it has not. */
export type Cover = { inside: number; outside: number }

/** Which pairs of units a text has; two pairs may share a place, so a pair may seem to be there that is not. */
export type PairSet = { present: Uint8Array; mask: number }

export function pairSet(units: Uint16Array, from: number, to: number): PairSet {
  let places = 512
  while (places < (to - from) * 8) places *= 2
  const present = new Uint8Array(places)
  for (let i = from + 1; i < to; i++) {
    const a = units[i - 1] ?? Boundary
    const b = units[i] ?? Boundary
    if (a !== Boundary && b !== Boundary) present[hashPair(a, b) & (places - 1)] = 1
  }
  return { present, mask: places - 1 }
}

/** How much of units from..to the pairs of another text cover. */
export function coverByPairs(model: CorpusModel, pairs: PairSet, units: Uint16Array, from: number, to: number): Cover {
  let inside = 0
  let outside = 0
  let before = false
  for (let i = from + 1; i < to; i++) {
    const a = units[i - 1] ?? Boundary
    const b = units[i] ?? Boundary
    const covered = pairs.present[hashPair(a, b) & pairs.mask] === 1
    const inner = i > from + 1 && (before || !covered)
    const bits = inner ? surprise(model, units[i - 2] ?? Boundary, a, b) : pairRarity(model, a, b)
    if (covered) inside += bits
    else outside += bits
    before = covered
  }
  return { inside, outside }
}

const stamps = new Uint32Array(0x10000)
let stamp = 0

/** How much of units from..to the single characters of `others` cover, each character counted once. */
export function coverByCharacters(
  model: CorpusModel,
  others: Uint16Array,
  units: Uint16Array,
  from: number,
  to: number,
): Cover {
  const present = ++stamp
  const counted = ++stamp
  for (const unit of others) stamps[unit] = present
  let inside = 0
  let outside = 0
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? Boundary
    const state = stamps[unit] ?? 0
    if (state === counted) continue
    const bits = rarity(model, model.single[unit] ?? 0)
    if (state === present) {
      inside += bits
      stamps[unit] = counted
    } else outside += bits
  }
  return { inside, outside }
}

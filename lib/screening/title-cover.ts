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

/** Which units a text has. */
export function characterSet(units: Uint16Array): Uint8Array {
  const present = new Uint8Array(0x10000)
  for (let i = 0; i < units.length; i++) present[units[i] ?? Boundary] = 1
  return present
}

const scratch = new Uint8Array(0x10000)

/** The same for a short text, for one use: cheaper than a set of its own. */
export function withCharacters<Result>(units: Uint16Array, use: (present: Uint8Array) => Result): Result {
  for (const unit of units) scratch[unit] = 1
  const result = use(scratch)
  for (const unit of units) scratch[unit] = 0
  return result
}

const stamps = new Uint32Array(0x10000)
let stamp = 0

/** How much of units from..to the single characters of another text cover, each character counted once. */
export function coverByCharacters(
  model: CorpusModel,
  present: Uint8Array,
  units: Uint16Array,
  from: number,
  to: number,
): Cover {
  const counted = ++stamp
  let inside = 0
  let outside = 0
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? Boundary
    if (stamps[unit] === counted) continue
    const bits = rarity(model, model.single[unit] ?? 0)
    if (present[unit] === 1) {
      inside += bits
      stamps[unit] = counted
    } else outside += bits
  }
  return { inside, outside }
}

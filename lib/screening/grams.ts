/** Stands between two sections of a text and never equals a folded character. */
export const Boundary = 0

/** Spreads the bits of a 32-bit number over all of its places. */
export function mix(value: number): number {
  let h = value
  h ^= h >>> 16
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}

export function hashPair(a: number, b: number): number {
  return mix((a << 16) | b)
}

export function hashTriple(a: number, b: number, c: number): number {
  return mix(Math.imul((a << 16) | b, 0x9e3779b1) ^ Math.imul(c + 1, 0x85ebca6b))
}

/** Base of the rolling hash; odd, so that no factor of two is lost. */
const Base = 0x01000193

/** Calls `visit(position, hash)` for each run of `length` units that crosses no boundary. */
export function visitRuns(
  units: Uint16Array,
  from: number,
  to: number,
  length: number,
  visit: (position: number, hash: number) => void,
): void {
  let power = 1
  for (let i = 1; i < length; i++) power = Math.imul(power, Base)
  let hash = 0
  let held = 0
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? Boundary
    if (unit === Boundary) {
      held = 0
      hash = 0
      continue
    }
    if (held === length) hash = (hash - Math.imul(units[i - length] ?? 0, power)) | 0
    else held++
    hash = (Math.imul(hash, Base) + unit) | 0
    if (held === length) visit(i - length + 1, mix(hash))
  }
}

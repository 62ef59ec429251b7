import { visitRuns } from './grams'

/** Characters in one fingerprint. */
export const FingerprintLength = 6
/** Consecutive fingerprints of which at least one is kept. */
export const FingerprintWindow = 8
/** A common run of so many characters always has a kept fingerprint in common (winnowing, Schleimer and others 2003). */
export const GuaranteedRun = FingerprintLength + FingerprintWindow - 1

/**
 * Calls `visit(position, hash)` for the fingerprints kept of units from..to: of each window the smallest hash, of equal ones the rightmost.
 * A section shorter than a window keeps its smallest one.
 */
export function visitFingerprints(
  units: Uint16Array,
  from: number,
  to: number,
  visit: (position: number, hash: number) => void,
  length = FingerprintLength,
  window = FingerprintWindow,
): void {
  /** The hashes of the last window, each at its position's place in the ring. */
  const ring = new Uint32Array(window)
  let first = 0
  let last = -1
  let kept = -1
  let keptHash = 0
  const keepSmallest = (begin: number) => {
    kept = begin
    keptHash = ring[begin % window] ?? 0
    for (let i = begin + 1; i <= last; i++) {
      const hash = ring[i % window] ?? 0
      if (hash > keptHash) continue
      kept = i
      keptHash = hash
    }
    visit(kept, keptHash)
  }
  visitRuns(units, from, to, length, (position, hash) => {
    if (position !== last + 1 || last < 0) {
      if (last >= 0 && kept < 0) keepSmallest(first)
      first = position
      kept = -1
    }
    last = position
    ring[position % window] = hash
    const begin = position - window + 1
    if (begin < first) return
    if (kept < begin) keepSmallest(begin)
    else if (hash <= keptHash) {
      kept = position
      keptHash = hash
      visit(position, hash)
    }
  })
  if (last >= 0 && kept < 0) keepSmallest(first)
}

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
): void {
  const positions: number[] = []
  const hashes: number[] = []
  const section = () => {
    let kept = -1
    for (let end = Math.min(FingerprintWindow, hashes.length); end <= hashes.length && end > 0; end++) {
      const start = Math.max(0, end - FingerprintWindow)
      if (kept >= start && (hashes[end - 1] ?? 0) > (hashes[kept] ?? 0)) continue
      const smallest = rightmostSmallest(hashes, start, end)
      if (smallest === kept) continue
      kept = smallest
      visit(positions[kept] ?? 0, hashes[kept] ?? 0)
    }
    positions.length = 0
    hashes.length = 0
  }
  visitRuns(units, from, to, FingerprintLength, (position, hash) => {
    if (positions.length > 0 && positions[positions.length - 1] !== position - 1) section()
    positions.push(position)
    hashes.push(hash)
  })
  section()
}

function rightmostSmallest(hashes: number[], start: number, end: number): number {
  let best = start
  for (let i = start + 1; i < end; i++) if ((hashes[i] ?? 0) <= (hashes[best] ?? 0)) best = i
  return best
}

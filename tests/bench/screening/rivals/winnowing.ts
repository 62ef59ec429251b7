import { visitFingerprints } from '@/lib/screening/fingerprints'
import { normalise } from '@/lib/screening/normalisation'
import type { Row } from '@/tests/bench/screening/set'
import { bestOf, type Rival } from './rival'

/** The count of common winnowing fingerprints, as MOSS and its kind rank. */
export function winnowing(rows: readonly Row[]): Rival {
  const postings = new Map<number, number[]>()
  for (const [place, row] of rows.entries())
    for (const hash of fingerprintsOf(row)) {
      const list = postings.get(hash)
      if (list) list.push(place)
      else postings.set(hash, [place])
    }
  const ids = rows.map(({ id }) => id)
  return {
    name: 'winnowing count',
    ask(query) {
      const scores = new Map<number, number>()
      for (const hash of fingerprintsOf(query))
        for (const place of postings.get(hash) ?? []) scores.set(place, (scores.get(place) ?? 0) + 1)
      return bestOf(scores, ids)
    },
  }
}

function fingerprintsOf({ title, text }: Row): Set<number> {
  const { units } = normalise(title + text)
  const kept = new Set<number>()
  visitFingerprints(units, 0, units.length, (_, hash) => kept.add(hash))
  return kept
}

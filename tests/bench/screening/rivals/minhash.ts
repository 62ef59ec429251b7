import { hashTriple, mix } from '@/lib/screening/grams'
import { normalise } from '@/lib/screening/normalisation'
import type { Row } from '@/tests/bench/screening/set'
import { bestOf, type Rival } from './rival'

const Bands = 64
const RowsPerBand = 2
const Length = Bands * RowsPerBand

/** MinHash of character triples with locality-sensitive buckets, ranked by the estimated Jaccard likeness. */
export function minHash(rows: readonly Row[]): Rival {
  const seeds = Uint32Array.from({ length: Length }, (_, i) => mix(i * 2 + 1))
  const signatures = rows.map((row) => sign(row, seeds))
  const buckets = Array.from({ length: Bands }, () => new Map<number, number[]>())
  for (const [place, signature] of signatures.entries())
    for (const [band, bucket] of buckets.entries()) {
      const key = bandKey(signature, band)
      const list = bucket.get(key)
      if (list) list.push(place)
      else bucket.set(key, [place])
    }
  const ids = rows.map(({ id }) => id)
  return {
    name: 'MinHash-LSH 64x2',
    ask(query) {
      const signature = sign(query, seeds)
      const scores = new Map<number, number>()
      for (const [band, bucket] of buckets.entries())
        for (const place of bucket.get(bandKey(signature, band)) ?? [])
          if (!scores.has(place)) scores.set(place, agreement(signature, signatures[place]))
      return bestOf(scores, ids)
    },
  }
}

function sign({ title, text }: Row, seeds: Uint32Array): Uint32Array {
  const { units } = normalise(title + text)
  const signature = new Uint32Array(Length).fill(0xffffffff)
  const seen = new Set<number>()
  for (let i = 0; i + 2 < units.length; i++) seen.add(hashTriple(units[i] ?? 0, units[i + 1] ?? 0, units[i + 2] ?? 0))
  for (const gram of seen)
    for (let k = 0; k < Length; k++) {
      const hash = Math.imul(gram ^ (seeds[k] ?? 0), 0x9e3779b1) >>> 0
      if (hash < (signature[k] ?? 0)) signature[k] = hash
    }
  return signature
}

function bandKey(signature: Uint32Array, band: number): number {
  return mix((signature[band * RowsPerBand] ?? 0) ^ Math.imul(signature[band * RowsPerBand + 1] ?? 0, 31))
}

function agreement(a: Uint32Array, b: Uint32Array | undefined): number {
  let same = 0
  for (let k = 0; k < Length; k++) if (a[k] === b?.[k]) same++
  return same / Length
}

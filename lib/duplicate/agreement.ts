import { normalise } from '@/lib/screening/normalisation'
import type { Span } from './marked-text'

/** Of a text's characters as they are compared, how many lie in the given spans. */
export function coveredCharacters(text: string, spans: readonly Pick<Span, 'from' | 'to'>[]) {
  const { units, from } = normalise(text)
  let covered = 0
  for (const at of from) if (spans.some((span) => span.from <= at && at < span.to)) covered += 1
  return { covered, total: units.length }
}

/** The longest run of characters that stands in both, punctuation and width aside, as it stands in the first. */
export function longestRun(one: string, other: string): { length: number; from: number; to: number } {
  const a = normalise(one)
  const b = normalise(other)
  let best = { length: 0, end: 0 }
  let row = new Uint32Array(b.units.length + 1)
  for (let i = 0; i < a.units.length; i += 1) {
    const next = new Uint32Array(b.units.length + 1)
    for (let j = 0; j < b.units.length; j += 1) {
      if (a.units[i] !== b.units[j]) continue
      const length = (row[j] ?? 0) + 1
      next[j + 1] = length
      if (length > best.length) best = { length, end: i }
    }
    row = next
  }
  if (best.length === 0) return { length: 0, from: 0, to: 0 }
  return { length: best.length, from: a.from[best.end - best.length + 1] ?? 0, to: a.to[best.end] ?? 0 }
}

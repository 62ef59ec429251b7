import { visitRuns } from './grams'
import { normalise } from './normalisation'
import { NumberTable } from './number-table'

/** Characters in one piece of learnt boilerplate. */
export const BoilerplateLength = 10
/** Registered templates and clauses are recognised by shorter pieces: their wording is known to be nobody's own. */
export const RegisteredLength = 8

/** Text that is nobody's own, as sets of hashed pieces. */
export type Boilerplate = { learnt: NumberTable; registered: NumberTable }

/** In so many otherwise different texts a piece must stand before it counts as boilerplate. */
export function boilerplateThreshold(texts: number): number {
  return Math.min(40, Math.max(8, Math.round(texts / 4000)))
}

/** The share of a text's pieces that must be its own; below it the text is taken for one of many copies. */
const OwnShare = 0.25

/** Shares of a text are multiples of one part in so many: their sums are exact, whatever the order of the texts. */
const WholeText = 2 ** 20

type Hits = { gram: Int32Array; docEnd: Uint32Array; count: number }

/**
 * Learns which pieces recur over otherwise different texts. A text whose own part recurs as well is one of a set of copies:
 * it counts as one part of the set, so that sixty copies of one text count as one text and do not mask themselves.
 */
export function learnBoilerplate(units: Uint16Array, starts: Uint32Array, ends: Uint32Array): NumberTable {
  const texts = countTexts(starts, ends)
  const threshold = boilerplateThreshold(texts)
  const frequent = new NumberTable()
  const hits = findFrequent(units, starts, ends, threshold, frequent)
  const spread = countSpread(hits, frequent.size, starts, ends)
  const learnt = new NumberTable()
  const key = new Uint32Array(frequent.size)
  frequent.forEach((hash, place) => {
    key[place] = hash
  })
  for (let place = 0; place < key.length; place++)
    if ((spread[place] ?? 0) >= threshold - 0.5) learnt.place(key[place] ?? 0)
  return learnt
}

function countTexts(starts: Uint32Array, ends: Uint32Array): number {
  let texts = 0
  for (let doc = 0; doc < starts.length; doc++) if ((ends[doc] ?? 0) - (starts[doc] ?? 0) >= 40) texts++
  return texts
}

/** Two passes: a small saturating table drops what cannot be frequent, then the few that remain are listed text by text. */
function findFrequent(
  units: Uint16Array,
  starts: Uint32Array,
  ends: Uint32Array,
  threshold: number,
  frequent: NumberTable,
): Hits {
  const shift = units.length > 1 << 22 ? 6 : 12
  const seen = new Uint8Array(2 ** (32 - shift))
  for (let doc = 0; doc < starts.length; doc++)
    visitRuns(units, starts[doc] ?? 0, ends[doc] ?? 0, BoilerplateLength, (_, hash) => {
      const slot = hash >>> shift
      const count = seen[slot] ?? 0
      if (count < 255) seen[slot] = count + 1
    })
  let gram = new Int32Array(1 << 20)
  let count = 0
  const docEnd = new Uint32Array(starts.length)
  for (let doc = 0; doc < starts.length; doc++) {
    visitRuns(units, starts[doc] ?? 0, ends[doc] ?? 0, BoilerplateLength, (_, hash) => {
      if ((seen[hash >>> shift] ?? 0) < threshold) return
      if (count === gram.length) {
        const wider = new Int32Array(count * 2)
        wider.set(gram)
        gram = wider
      }
      gram[count++] = frequent.place(hash)
    })
    docEnd[doc] = count
  }
  return { gram, docEnd, count }
}

/** For each frequent piece, in how many otherwise different texts it stands. */
function countSpread(hits: Hits, pieces: number, starts: Uint32Array, ends: Uint32Array): Float64Array {
  const frequency = new Float64Array(pieces)
  eachDistinct(hits, pieces, () => 1, frequency)
  const spread = new Float64Array(pieces)
  const weight = (doc: number, from: number, to: number) => {
    const windows = (ends[doc] ?? 0) - (starts[doc] ?? 0) - BoilerplateLength + 1
    const rank = Math.floor(windows * OwnShare) - (windows - (to - from))
    if (rank < 0) return 1
    const own = new Float64Array(to - from)
    for (let i = from; i < to; i++) own[i - from] = frequency[hits.gram[i] ?? 0] ?? 1
    own.sort()
    const copies = Math.max(1, own[Math.min(rank, own.length - 1)] ?? 1)
    return Math.round(WholeText / copies) / WholeText
  }
  eachDistinct(hits, pieces, weight, spread)
  return spread
}

function eachDistinct(
  hits: Hits,
  pieces: number,
  weight: (doc: number, from: number, to: number) => number,
  sum: Float64Array,
): void {
  const last = new Int32Array(pieces).fill(-1)
  let from = 0
  for (let doc = 0; doc < hits.docEnd.length; doc++) {
    const to = hits.docEnd[doc] ?? from
    if (to > from) {
      const value = weight(doc, from, to)
      for (let i = from; i < to; i++) {
        const place = hits.gram[i] ?? 0
        if (last[place] === doc) continue
        last[place] = doc
        sum[place] = (sum[place] ?? 0) + value
      }
    }
    from = to
  }
}

/** The pieces of templates, guideline texts and policy clauses that the office has registered. */
export function registerBoilerplate(texts: readonly string[]): NumberTable {
  const registered = new NumberTable()
  for (const text of texts) {
    const { units } = normalise(text)
    visitRuns(units, 0, units.length, RegisteredLength, (_, hash) => {
      registered.place(hash)
    })
  }
  return registered
}

/** Marks in `mask` (1 = boilerplate) the units from..to that belong to known pieces. */
export function markBoilerplate(
  units: Uint16Array,
  from: number,
  to: number,
  boilerplate: Boilerplate,
  mask: Uint8Array,
): void {
  if (boilerplate.learnt.size > 0)
    visitRuns(units, from, to, BoilerplateLength, (position, hash) => {
      if (boilerplate.learnt.find(hash) >= 0) mask.fill(1, position, position + BoilerplateLength)
    })
  if (boilerplate.registered.size > 0)
    visitRuns(units, from, to, RegisteredLength, (position, hash) => {
      if (boilerplate.registered.find(hash) >= 0) mask.fill(1, position, position + RegisteredLength)
    })
}

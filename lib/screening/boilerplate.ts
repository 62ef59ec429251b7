import { visitRuns } from './grams'
import { normalise } from './normalisation'
import { NumberList } from './number-list'
import { NumberTable } from './number-table'
import { RepeatedPieces } from './repeated-pieces'

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

/** The pieces that may be frequent by place; which of them each text has, text by text. */
type Hits = { pieces: NumberList; gram: NumberList; docEnd: Uint32Array }

/**
 * Learns which pieces recur over otherwise different texts. A text whose own part recurs as well is one of a set of copies:
 * it counts as one part of the set, so that sixty copies of one text count as one text and do not mask themselves.
 */
export function learnBoilerplate(units: Uint16Array, starts: Uint32Array, ends: Uint32Array): NumberTable {
  const texts = countTexts(starts, ends)
  const threshold = boilerplateThreshold(texts)
  const hits = findFrequent(units, starts, ends, threshold)
  const spread = countSpread(hits, starts, ends)
  const learnt = new NumberTable()
  for (let place = 0; place < spread.length; place++)
    if ((spread[place] ?? 0) >= threshold - 0.5) learnt.place(hits.pieces.at(place) ?? 0)
  return learnt
}

function countTexts(starts: Uint32Array, ends: Uint32Array): number {
  let texts = 0
  for (let doc = 0; doc < starts.length; doc++) if ((ends[doc] ?? 0) - (starts[doc] ?? 0) >= 40) texts++
  return texts
}

/** Two passes: a small table drops what cannot be frequent, then the few that remain are listed text by text. */
function findFrequent(units: Uint16Array, starts: Uint32Array, ends: Uint32Array, threshold: number): Hits {
  const repeated = new RepeatedPieces(units.length, threshold)
  for (let doc = 0; doc < starts.length; doc++)
    visitRuns(units, starts[doc] ?? 0, ends[doc] ?? 0, BoilerplateLength, (_, hash) => repeated.count(hash))
  repeated.end()
  const places = new NumberTable()
  const pieces = new NumberList()
  const gram = new NumberList()
  const docEnd = new Uint32Array(starts.length)
  for (let doc = 0; doc < starts.length; doc++) {
    let place = 0
    visitRuns(units, starts[doc] ?? 0, ends[doc] ?? 0, BoilerplateLength, (_, hash) => {
      // After a piece there mostly stands what stood there the first time: that is tried before the hash is looked up.
      if (place >= pieces.length || pieces.at(place) !== hash) {
        if (!repeated.mayBe(hash)) return
        place = places.place(hash)
        if (place === pieces.length) pieces.push(hash)
      }
      gram.push(place++)
    })
    docEnd[doc] = gram.length
  }
  return { pieces, gram, docEnd }
}

/** For each frequent piece, in how many otherwise different texts it stands. */
function countSpread(hits: Hits, starts: Uint32Array, ends: Uint32Array): Float64Array {
  const pieces = hits.pieces.length
  const frequency = new Float64Array(pieces)
  eachDistinct(hits, () => 1, frequency)
  const spread = new Float64Array(pieces)
  const weight = (doc: number, from: number, to: number) => {
    const windows = (ends[doc] ?? 0) - (starts[doc] ?? 0) - BoilerplateLength + 1
    const rank = Math.floor(windows * OwnShare) - (windows - (to - from))
    if (rank < 0) return 1
    const own = new Float64Array(to - from)
    for (let i = from; i < to; i++) own[i - from] = frequency[hits.gram.at(i) ?? 0] ?? 1
    own.sort()
    const copies = Math.max(1, own[Math.min(rank, own.length - 1)] ?? 1)
    return Math.round(WholeText / copies) / WholeText
  }
  eachDistinct(hits, weight, spread)
  return spread
}

function eachDistinct(hits: Hits, weight: (doc: number, from: number, to: number) => number, sum: Float64Array): void {
  const last = new Int32Array(hits.pieces.length).fill(-1)
  let from = 0
  for (let doc = 0; doc < hits.docEnd.length; doc++) {
    const to = hits.docEnd[doc] ?? from
    if (to > from) {
      const value = weight(doc, from, to)
      for (let i = from; i < to; i++) {
        const place = hits.gram.at(i) ?? 0
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
  if (boilerplate.learnt.size > 0) markRuns(units, from, to, BoilerplateLength, boilerplate.learnt, mask)
  if (boilerplate.registered.size > 0) markRuns(units, from, to, RegisteredLength, boilerplate.registered, mask)
}

function markRuns(
  units: Uint16Array,
  from: number,
  to: number,
  length: number,
  pieces: NumberTable,
  mask: Uint8Array,
): void {
  let marked = from
  visitRuns(units, from, to, length, (position, hash) => {
    if (pieces.find(hash) < 0) return
    for (let i = Math.max(position, marked); i < position + length; i++) mask[i] = 1
    marked = position + length
  })
}

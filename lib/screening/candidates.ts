import { type Background, BackgroundMeter } from './background'
import { Best } from './best'
import { containment, likeness, titleCoverage, titleLikeness, Weighed } from './channels'
import { visitPairs, visitTriples } from './corpus'
import { rarity } from './corpus-model'
import { FingerprintLength, GuaranteedRun, visitFingerprints } from './fingerprints'
import { Floors } from './floors'
import { Boundary } from './grams'
import { fingerprintPlace, type MemoryIndex } from './memory-index'

/** Of the new text's triples so large a share in an old text always makes a candidate. */
export const GuaranteedShare = 0.3

/** What the index alone says about one document: summed rarity of what it has in common with the new text. */
export type Candidate = { doc: number; weight: number; titleWeight: number; titleTitleWeight: number }

export type CandidateSet = {
  candidates: Candidate[]
  /** Summed rarity of the new text's triples and of its title's pairs. */
  weight: number
  titleWeight: number
  background: Background
}

/** The counts of one question, kept and cleared so that a question allocates nothing of the size of the corpus. */
export type Tally = { weight: Float32Array; shared: Uint16Array; title: Float32Array; titleTitle: Float32Array }

export function makeTally(documents: number): Tally {
  return {
    weight: new Float32Array(documents),
    shared: new Uint16Array(documents),
    title: new Float32Array(documents),
    titleTitle: new Float32Array(documents),
  }
}

/** After so many documents the floors are drawn anew: at first soon, since without floors each has to be looked at. */
const FirstStep = 1024
const LastStep = 2 ** 14

/** The documents worth a close look, in order of their numbers: the best of each channel, and all that a guarantee covers. */
export function findCandidates(
  index: MemoryIndex,
  tally: Tally,
  units: Uint16Array,
  titleLength: number,
): CandidateSet {
  const { weight, places } = countTriples(index, tally, units)
  countPairs(index, tally.title, units, 0, units.length)
  const titleWeight = countPairs(index, tally.titleTitle, units, 0, titleLength)
  const chosen = documentsWithRun(index, units)
  const overlap = new Best(Weighed.overlap)
  const alike = new Best(Weighed.alike)
  const contained = new Best(Weighed.contained)
  const inText = new Best(Weighed.inText)
  const like = new Best(Weighed.like)
  const background = new BackgroundMeter(weight)
  const least = Math.max(1, GuaranteedShare * places)
  const floors = new Floors(titleWeight)
  const documents = index.documents.length
  for (let from = 0, to = 0; from < documents; from = to) {
    to = Math.min(documents, from + Math.min(LastStep, Math.max(FirstStep, from)))
    floors.draw({
      overlap: Math.min(background.lastText, overlap.last),
      alike: alike.last,
      contained: contained.last,
      inText: Math.min(background.lastTitle, inText.last),
      like: Math.min(background.lastLikeTitle, like.last),
    })
    for (const doc of reached(tally.weight, index.tripleClass, floors.common, from, to)) {
      const common = tally.weight[doc] ?? 0
      const own = index.tripleWeight[doc] ?? 0
      overlap.offer(doc, common)
      alike.offer(doc, likeness(common, own))
      contained.offer(doc, containment(common, own))
      background.offerText(doc, common)
    }
    // What is in common with the new title is in common with the new text, too.
    for (const doc of reached(tally.title, index.titleClass, floors.eitherTitle, from, to)) {
      const title = tally.title[doc] ?? 0
      const own = index.titleWeight[doc] ?? 0
      const coverage = titleCoverage(title, own)
      inText.offer(doc, coverage)
      background.offerTitle(doc, coverage, title / own)
      const likeTitle = titleLikeness(tally.titleTitle[doc] ?? 0, own, titleWeight)
      like.offer(doc, likeTitle)
      background.offerLikeTitle(doc, likeTitle)
    }
    for (let doc = from; doc < to; doc++) if ((tally.shared[doc] ?? 0) >= least) chosen.add(doc)
  }
  for (const best of [overlap, alike, contained, inText, like]) for (const doc of best.docs) chosen.add(doc)
  const candidates = [...chosen]
    .sort((x, y) => x - y)
    .map((doc) => ({
      doc,
      weight: tally.weight[doc] ?? 0,
      titleWeight: tally.title[doc] ?? 0,
      titleTitleWeight: tally.titleTitle[doc] ?? 0,
    }))
  for (const counts of [tally.weight, tally.shared, tally.title, tally.titleTitle]) counts.fill(0)
  return { candidates, weight, titleWeight, background: background.measured() }
}

const found = new Int32Array(LastStep)

/** Which of the documents from..to (to excluded) have as much as the floor of their class. */
function reached(
  counts: Float32Array,
  classes: Uint8Array,
  floors: Float64Array,
  from: number,
  to: number,
): Int32Array {
  let end = 0
  for (let doc = from; doc < to; doc++) {
    // Without a branch that the processor would have to guess.
    found[end] = doc
    end += Number((counts[doc] ?? 0) >= (floors[classes[doc] ?? 0] ?? 0))
  }
  return found.subarray(0, end)
}

/** Two triples of the new text at one place count twice there: too many candidates are checked away, a missed one is not. */
function countTriples(index: MemoryIndex, tally: Tally, units: Uint16Array): { weight: number; places: number } {
  const { model, triples } = index
  const { from, entries } = triples
  const { weight: sum, shared } = tally
  const times = new Map<number, number>()
  visitTriples(model, units, 0, units.length, (place) => times.set(place, (times.get(place) ?? 0) + 1))
  let weight = 0
  for (const [place, count] of times) {
    const value = rarity(model, model.triple[place] ?? 0)
    weight += value
    for (let i = from[place] ?? 0, end = from[place + 1] ?? 0; i < end; i++) {
      const doc = entries[i] ?? 0
      sum[doc] = (sum[doc] ?? 0) + value
      shared[doc] = (shared[doc] ?? 0) + count
    }
  }
  return { weight, places: times.size }
}

function countPairs(index: MemoryIndex, sum: Float32Array, units: Uint16Array, from: number, to: number): number {
  const { model, titlePairs } = index
  const seen = new Set<number>()
  let total = 0
  visitPairs(model, units, from, to, (place) => {
    if (seen.has(place)) return
    seen.add(place)
    const value = rarity(model, model.pair[place] ?? 0)
    total += value
    for (let k = titlePairs.from[place] ?? 0, end = titlePairs.from[place + 1] ?? 0; k < end; k++) {
      const doc = titlePairs.entries[k] ?? 0
      sum[doc] = (sum[doc] ?? 0) + value
    }
  })
  return total
}

/** Documents with a common run of the guaranteed length, each proved by comparing the texts themselves. */
function documentsWithRun(index: MemoryIndex, units: Uint16Array): Set<number> {
  const found = new Set<number>()
  const { units: old, fingerprints } = index
  const asked = new Set<string>()
  visitFingerprints(units, 0, units.length, (position, hash) => {
    // A text that repeats itself asks the same again: all that a run of the guaranteed length can have around here.
    const around = String.fromCharCode(
      ...units.subarray(Math.max(0, position - GuaranteedRun + FingerprintLength), position + GuaranteedRun),
    )
    if (asked.has(around)) return
    asked.add(around)
    const place = fingerprintPlace(fingerprints, hash)
    for (let i = fingerprints.from[place] ?? 0, end = fingerprints.from[place + 1] ?? 0; i < end; i++) {
      const at = fingerprints.entries[i] ?? 0
      if (runLength(units, position, old, at) >= GuaranteedRun) found.add(documentAt(index.start, at))
    }
  })
  return found
}

/** Units around a[i] and b[j] that agree without a gap or a boundary, up to the guaranteed length; 0 if fewer agree from there on than a fingerprint has. */
function runLength(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
  let length = 0
  while (length < GuaranteedRun && a[i + length] === b[j + length] && (a[i + length] ?? Boundary) !== Boundary) length++
  if (length < FingerprintLength) return 0
  for (let back = 1; length < GuaranteedRun && a[i - back] === b[j - back]; back++) {
    if ((a[i - back] ?? Boundary) === Boundary) break
    length++
  }
  return length
}

function documentAt(start: Uint32Array, position: number): number {
  let low = 0
  let high = start.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((start[middle] ?? 0) <= position) low = middle
    else high = middle
  }
  return low
}

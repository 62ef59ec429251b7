import { pairPlace, pairRarity, rarity } from './corpus-model'
import { FingerprintBits, type MemoryIndex, visitTriples } from './memory-index'
import { GuaranteedRun, visitFingerprints } from './fingerprints'
import { Boundary } from './grams'

/** Of the new text's triples so large a share in an old text always makes a candidate. */
export const GuaranteedShare = 0.3

/** What the index alone says about one document. */
export type Candidate = { doc: number; weight: number; shared: number; titleWeight: number; titleTitleWeight: number }

/** The counts of one question; kept and cleared so that a question allocates nothing of the size of the corpus. */
export type Tally = {
  weight: Float32Array
  shared: Uint16Array
  title: Float32Array
  titleTitle: Float32Array
}

export function makeTally(documents: number): Tally {
  return {
    weight: new Float32Array(documents),
    shared: new Uint16Array(documents),
    title: new Float32Array(documents),
    titleTitle: new Float32Array(documents),
  }
}

/** Keeps the documents with the highest values; of equal ones the lower number. */
class Best {
  private values: number[] = []
  readonly docs: number[] = []
  floor = 0
  constructor(private readonly room: number) {}

  offer(doc: number, value: number): void {
    if (value <= this.floor) return
    let at = this.values.length
    while (at > 0 && (this.values[at - 1] ?? 0) < value) at--
    this.values.splice(at, 0, value)
    this.docs.splice(at, 0, doc)
    if (this.values.length > this.room) {
      this.values.pop()
      this.docs.pop()
    }
    if (this.values.length === this.room) this.floor = this.values[this.room - 1] ?? 0
  }
}

export type CandidateSet = {
  candidates: Candidate[]
  /** Summed rarity of the new text's triples and of its title's pairs. */
  weight: number
  titleWeight: number
  triples: number
  bgWeight: number
  bgTitle: number
  bgTitleTitle: number
}

/** The documents worth a close look, in no meaningful order: the best of each channel, and all that a guarantee covers. */
export function findCandidates(index: MemoryIndex, tally: Tally, units: Uint16Array, titleLength: number): CandidateSet {
  const { model } = index
  const places = new Map<number, number>()
  visitTriples(model, units, 0, units.length, (place) => places.set(place, (places.get(place) ?? 0) + 1))
  let weight = 0
  let triples = 0
  for (const [place, times] of places) {
    const value = rarity(model, model.triple[place] ?? 0)
    weight += value
    triples += times
    for (let i = index.triples.from[place] ?? 0, end = index.triples.from[place + 1] ?? 0; i < end; i++) {
      const doc = index.triples.entries[i] ?? 0
      tally.weight[doc] = (tally.weight[doc] ?? 0) + value
      tally.shared[doc] = (tally.shared[doc] ?? 0) + times
    }
  }
  const title = countPairs(index, tally.title, units, 0, units.length)
  const titleWeight = countPairs(index, tally.titleTitle, units, 0, titleLength)
  void title
  const bg = [new Best(30), new Best(30), new Best(30)]
  const chosen = new Set<number>()
  const least = GuaranteedShare * new Set(places.keys()).size
  const channels = [new Best(24), new Best(16), new Best(12), new Best(24), new Best(20)]
  const [overlap, likeness, contained, titleInText, titleLike] = channels
  for (let doc = 0; doc < index.documents.length; doc++) {
    const common = tally.weight[doc] ?? 0
    if (common > 0) {
      const own = index.tripleWeight[doc] ?? 0
      overlap?.offer(doc, common)
      if (common < weight * 0.5) bg[0]?.offer(doc, common)
      likeness?.offer(doc, common / Math.sqrt(own + 200))
      contained?.offer(doc, (common * common) / (own + 50))
      if ((tally.shared[doc] ?? 0) >= least) chosen.add(doc)
    }
    const titleOwn = index.titleWeight[doc] ?? 0
    const inText = tally.title[doc] ?? 0
    if (inText > 0) bg[1]?.offer(doc, (inText * inText) / (titleOwn + 10))
    if (inText > 0) titleInText?.offer(doc, (inText * inText) / (titleOwn + 10))
    const like = tally.titleTitle[doc] ?? 0
    if (like > 0) bg[2]?.offer(doc, like / (titleOwn + titleWeight - like + 5))
    if (like > 0) titleLike?.offer(doc, like / (titleOwn + titleWeight - like + 5))
  }
  for (const channel of channels) for (const doc of channel.docs) chosen.add(doc)
  for (const doc of documentsWithRun(index, units)) chosen.add(doc)
  const candidates = [...chosen].map((doc) => ({
    doc,
    weight: tally.weight[doc] ?? 0,
    shared: tally.shared[doc] ?? 0,
    titleWeight: tally.title[doc] ?? 0,
    titleTitleWeight: tally.titleTitle[doc] ?? 0,
  }))
  tally.weight.fill(0)
  tally.shared.fill(0)
  tally.title.fill(0)
  tally.titleTitle.fill(0)
  return { candidates, weight, titleWeight, triples, bgWeight: bg[0]?.floor ?? 0, bgTitle: bg[1]?.floor ?? 0, bgTitleTitle: bg[2]?.floor ?? 0 }
}

function countPairs(index: MemoryIndex, sum: Float32Array, units: Uint16Array, from: number, to: number): number {
  const { model } = index
  const seen = new Set<number>()
  let total = 0
  for (let i = from + 1; i < to; i++) {
    const a = units[i - 1] ?? Boundary
    const b = units[i] ?? Boundary
    if (a === Boundary || b === Boundary) continue
    const place = pairPlace(model, a, b)
    if (seen.has(place)) continue
    seen.add(place)
    const value = pairRarity(model, a, b)
    total += value
    for (let k = index.titlePairs.from[place] ?? 0, end = index.titlePairs.from[place + 1] ?? 0; k < end; k++) {
      const doc = index.titlePairs.entries[k] ?? 0
      sum[doc] = (sum[doc] ?? 0) + value
    }
  }
  return total
}

/** Documents with a common run of the guaranteed length, each proved by comparing the texts themselves. */
function documentsWithRun(index: MemoryIndex, units: Uint16Array): Set<number> {
  const found = new Set<number>()
  const old = index.units
  visitFingerprints(units, 0, units.length, (position, hash) => {
    const place = hash >>> (32 - FingerprintBits)
    for (let i = index.fingerprints.from[place] ?? 0, end = index.fingerprints.from[place + 1] ?? 0; i < end; i++) {
      const at = index.fingerprints.entries[i] ?? 0
      let length = 0
      while (units[position + length] === old[at + length] && (units[position + length] ?? Boundary) !== Boundary) length++
      if (length < 6) continue
      for (let back = 1; units[position - back] === old[at - back] && (units[position - back] ?? Boundary) !== Boundary; back++)
        length++
      if (length >= GuaranteedRun) found.add(documentAt(index.start, at))
    }
  })
  return found
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

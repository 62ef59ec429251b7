import type { Probe } from './alignment'
import type { AskedPlace } from './asked-places'
import { BackgroundMeter } from './background'
import { type Candidate, type CandidateSet, GuaranteedShare } from './candidates'
import { titleCoverage, titleLikeness } from './channels'
import { visitPairs, visitTriples } from './corpus'
import { rarity } from './corpus-model'
import type { OldText } from './evidence'
import { NumberTable } from './number-table'
import type { StoredModel } from './stored-model'

/** Places that the new text has, each with its bits, and the text in which each was last seen. */
class WeighedPlaces {
  private readonly table = new NumberTable()
  private readonly bits: number[] = []
  private readonly triples: number[] = []
  private readonly seenIn: number[] = []
  total = 0
  /** Bits and triples of the place that was taken last. */
  taken = 0
  takenTriples = 0

  add(place: number, bits: number, triples = 1): void {
    if (this.table.find(place) >= 0) return
    this.table.place(place)
    this.bits.push(bits)
    this.triples.push(triples)
    this.seenIn.push(-1)
    this.total += bits
  }

  /** True the first time this text shows a place that the new text has. */
  take(place: number, text: number): boolean {
    const at = this.table.find(place)
    if (at < 0 || this.seenIn[at] === text) return false
    this.seenIn[at] = text
    this.taken = this.bits[at] ?? 0
    this.takenTriples = this.triples[at] ?? 0
    return true
  }
}

/**
 * The same figures as the index in memory has, for the given texts alone. Candidates are those that `isChosen` names by
 * their place, and all that share as much of the new text as is guaranteed to be found.
 */
export function measureTexts(
  { model, commonPairs }: StoredModel,
  { units, titleLength }: Probe,
  asked: readonly AskedPlace[],
  texts: readonly OldText[],
  isChosen: (place: number) => boolean,
): CandidateSet {
  const triples = new WeighedPlaces()
  let least = 0
  for (const { place, weight, triples: count } of asked) {
    triples.add(place, weight, count)
    least += GuaranteedShare * count
  }
  const pairs = new WeighedPlaces()
  const addTo = (places: WeighedPlaces) => (place: number) => places.add(place, rarity(model, model.pair[place] ?? 0))
  visitPairs(model, units, 0, units.length, addTo(pairs))
  const titlePairs = new WeighedPlaces()
  visitPairs(model, units, 0, titleLength, addTo(titlePairs))
  const background = new BackgroundMeter(triples.total)
  const candidates: Candidate[] = []
  for (const [doc, text] of texts.entries()) {
    const candidate = { doc, weight: 0, titleWeight: 0, titleTitleWeight: 0 }
    let shared = 0
    visitTriples(model, text.units, 0, text.units.length, (place) => {
      if (!triples.take(place, doc)) return
      candidate.weight += triples.taken
      shared += triples.takenTriples
    })
    visitPairs(model, text.units, 0, text.titleLength, (place) => {
      if (commonPairs.find(place) >= 0) return
      if (pairs.take(place, doc)) candidate.titleWeight += pairs.taken
      if (titlePairs.take(place, doc)) candidate.titleTitleWeight += titlePairs.taken
    })
    if (isChosen(doc) || shared >= Math.max(1, least)) candidates.push(candidate)
    offer(background, candidate, text, titlePairs.total)
  }
  return { candidates, weight: triples.total, titleWeight: titlePairs.total, background: background.measured() }
}

function offer(background: BackgroundMeter, candidate: Candidate, old: OldText, newTitle: number): void {
  const { doc, weight, titleWeight, titleTitleWeight } = candidate
  background.offerText(doc, weight)
  if (titleWeight === 0) return
  background.offerTitle(doc, titleCoverage(titleWeight, old.titleWeight), titleWeight / old.titleWeight)
  if (titleTitleWeight === 0) return
  background.offerLikeTitle(doc, titleLikeness(titleTitleWeight, old.titleWeight, newTitle))
}

import type { Probe } from './alignment'
import { BackgroundMeter, titleCoverage, titleLikeness } from './background'
import type { Candidate, CandidateSet } from './candidates'
import { visitPairs, visitTriples } from './corpus'
import { rarity } from './corpus-model'
import type { OldText } from './evidence'
import { NumberTable } from './number-table'
import type { StoredModel } from './stored-model'

/** Places that the new text has, each with its bits, and the text in which each was last seen. */
class WeighedPlaces {
  private readonly table = new NumberTable()
  private readonly bits: number[] = []
  private readonly seenIn: number[] = []
  total = 0

  constructor(
    private readonly counts: Uint32Array,
    private readonly bitsOf: (count: number) => number,
  ) {}

  add(place: number): void {
    if (this.table.find(place) >= 0) return
    this.table.place(place)
    const bits = this.bitsOf(this.counts[place] ?? 0)
    this.bits.push(bits)
    this.seenIn.push(-1)
    this.total += bits
  }

  /** The place's bits the first time this text shows it, and 0 after that or if the new text has it not. */
  take(place: number, text: number): number {
    const at = this.table.find(place)
    if (at < 0 || this.seenIn[at] === text) return 0
    this.seenIn[at] = text
    return this.bits[at] ?? 0
  }
}

/** The same figures as the index in memory has, for the given texts alone. */
export function measureTexts(
  { model, commonPairs }: StoredModel,
  { units, titleLength }: Probe,
  texts: ReadonlyMap<number, OldText>,
): CandidateSet {
  const bitsOf = (count: number) => rarity(model, count)
  const triples = new WeighedPlaces(model.triple, bitsOf)
  visitTriples(model, units, 0, units.length, (place) => triples.add(place))
  const pairs = new WeighedPlaces(model.pair, bitsOf)
  visitPairs(model, units, 0, units.length, (place) => pairs.add(place))
  const titlePairs = new WeighedPlaces(model.pair, bitsOf)
  visitPairs(model, units, 0, titleLength, (place) => titlePairs.add(place))
  const background = new BackgroundMeter(triples.total)
  const candidates: Candidate[] = []
  for (const [doc, text] of texts) {
    const candidate = { doc, weight: 0, titleWeight: 0, titleTitleWeight: 0 }
    visitTriples(model, text.units, 0, text.units.length, (place) => {
      candidate.weight += triples.take(place, doc)
    })
    visitPairs(model, text.units, 0, text.titleLength, (place) => {
      if (commonPairs.find(place) >= 0) return
      candidate.titleWeight += pairs.take(place, doc)
      candidate.titleTitleWeight += titlePairs.take(place, doc)
    })
    candidates.push(candidate)
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

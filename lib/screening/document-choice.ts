import type { AnchorTally } from './anchor-tally'
import { Best } from './best'
import { containment, likeness, titleCoverage, titleLikeness, Weighed } from './channels'
import type { DocumentFacts } from './document-facts'
import type { Counts, DocumentTally } from './document-tally'
import { Floors } from './floors'

/** `measured`: what is only measured, unless a text turns out to share as much as is guaranteed to be found. */
export type Choice = { chosen: ReadonlySet<number>; measured: readonly number[] }

/** So many of those with the most in common are measured: the background against which they stand out. */
const Background = 40

/** Of a very long text many passages may each come from elsewhere. */
const PassagesOfLong = 60
const Passages = 12

/** `least`: of a document with so many common triples it must be seen whether it is guaranteed to be found. */
export type Standard = { titleWeight: number; isLong: boolean; least: number }

/** The best of each channel among the documents of one block after another, and all that a guarantee covers. */
export class DocumentChoice {
  private readonly overlap: Best
  private readonly alike: Best
  private readonly contained: Best
  private readonly passages: Best
  private readonly inText: Best
  private readonly like: Best
  private readonly same: Best
  private readonly floors: Floors
  private readonly withRun = new Set<number>()
  private readonly checked: number[] = []

  constructor(
    private readonly facts: DocumentFacts,
    private readonly removed: ReadonlySet<number>,
    private readonly standard: Standard,
  ) {
    const best = (room: number) => new Best(room, facts.order)
    this.overlap = best(Background)
    this.alike = best(Weighed.alike)
    this.contained = best(Weighed.contained)
    this.passages = best(standard.isLong ? PassagesOfLong : Passages)
    this.inText = best(Weighed.inText)
    this.like = best(Weighed.like)
    this.same = best(24)
    this.floors = new Floors(standard.titleWeight)
  }

  takeAnchors({ sameTitle, withRun, passages }: AnchorTally): void {
    const { removed } = this
    for (const document of sameTitle) this.offer(this.same, document, 1)
    for (const document of withRun) if (!removed.has(document)) this.withRun.add(document)
    for (const [document, bits] of passages) this.offer(this.passages, document, bits)
  }

  /** What a text must have in common to change anything. */
  leastOfText(): Counts {
    this.drawFloors()
    return { first: this.floors.leastCommon, second: this.standard.least }
  }

  /** What a title must have in common to change anything. */
  leastOfTitle(): Counts {
    this.drawFloors()
    return { first: this.floors.leastTitle, second: this.floors.leastBoth }
  }

  private drawFloors(): void {
    const { overlap, alike, contained, inText, like } = this
    this.floors.draw({
      overlap: overlap.last,
      alike: alike.last,
      contained: contained.last,
      inText: inText.last,
      like: like.last,
    })
  }

  /** Takes in the texts that have reached something since `leastOfText`. */
  takeTexts(tally: DocumentTally): void {
    const { overlap, alike, contained, facts, floors } = this
    if (tally.size === 0) return
    const classes = facts.textClasses(tally.from, tally.room)
    // Each value is compared here: most are too low, and every call with a fraction would leave one to be collected.
    for (let n = 0; n < tally.size; n++) {
      const place = tally.place(n)
      const document = place + tally.from
      const common = tally.first(place)
      if (common >= (floors.common[classes[place] ?? 0] ?? 0)) {
        const own = facts.tripleWeight[document] ?? 0
        if (common >= overlap.last) this.offer(overlap, document, common)
        const likely = likeness(common, own)
        if (likely >= alike.last) this.offer(alike, document, likely)
        const share = containment(common, own)
        if (share >= contained.last) this.offer(contained, document, share)
      }
      if (tally.second(place) >= this.standard.least && !this.removed.has(document)) this.checked.push(document)
      tally.forget(place)
    }
  }

  /** Takes in the titles that have reached something since `leastOfTitle`. */
  takeTitles(tally: DocumentTally): void {
    const { inText, like, facts, floors } = this
    if (tally.size === 0) return
    const classes = facts.titleClasses(tally.from, tally.room)
    for (let n = 0; n < tally.size; n++) {
      const place = tally.place(n)
      const document = place + tally.from
      const title = tally.first(place)
      const both = tally.second(place)
      const weights = classes[place] ?? 0
      const isCovered = title >= (floors.title[weights] ?? 0)
      const isLike = both >= (floors.both[weights] ?? 0)
      if (isCovered || isLike) {
        const own = facts.titleWeight[document] ?? 0
        const coverage = titleCoverage(title, own)
        if (coverage >= inText.last) this.offer(inText, document, coverage)
        const titles = titleLikeness(both, own, this.standard.titleWeight)
        if (titles >= like.last) this.offer(like, document, titles)
      }
      tally.forget(place)
    }
  }

  private offer(best: Best, document: number, value: number): void {
    if (!this.removed.has(document)) best.offer(document, value)
  }

  made(): Choice {
    const chosen = new Set([...this.withRun, ...this.overlap.docs.slice(0, Weighed.overlap)])
    for (const best of [this.alike, this.contained, this.passages, this.inText, this.like, this.same])
      for (const document of best.docs) chosen.add(document)
    const measured = new Set([...this.checked, ...this.overlap.docs])
    return { chosen, measured: [...measured].filter((document) => !chosen.has(document)) }
  }
}

import { leastForContainment, leastForCoverage, leastForLikeness, leastForTitleLikeness } from './channels'
import { Classes, leastWeight } from './weight-classes'

/** The last places of the channels, each with the value that takes it. */
export type LastPlaces = { overlap: number; alike: number; contained: number; inText: number; like: number }

const None: LastPlaces = { overlap: 0, alike: 0, contained: 0, inText: 0, like: 0 }

/**
 * What a document must at least have in common with the new text to reach any channel's last place, by the class of its
 * weight: most documents are told by one look that they reach none.
 */
export class Floors {
  /** Of the text, by the class of the text's weight. */
  readonly common = new Float64Array(Classes)
  /** Of the title with the new text, and with the new title, by the class of the title's weight. */
  readonly title = new Float64Array(Classes)
  readonly both = new Float64Array(Classes)
  /** Whatever the document weighs. */
  leastCommon = 0
  leastTitle = 0
  leastBoth = 0
  private drawn = None

  constructor(private readonly newTitle: number) {}

  draw(last: LastPlaces): void {
    const { overlap, alike, contained, inText, like } = last
    const { drawn, common, title, both, newTitle } = this
    if (overlap !== drawn.overlap || alike !== drawn.alike || contained !== drawn.contained) {
      for (let weights = 0; weights < Classes; weights++) {
        const own = leastWeight(weights)
        common[weights] = Math.min(overlap, leastForLikeness(alike, own), leastForContainment(contained, own))
      }
      this.leastCommon = leastOf(common)
    }
    if (inText !== drawn.inText || like !== drawn.like) {
      for (let weights = 0; weights < Classes; weights++) {
        const own = leastWeight(weights)
        title[weights] = leastForCoverage(inText, own)
        both[weights] = leastForTitleLikeness(like, own, newTitle)
      }
      this.leastTitle = leastOf(title)
      this.leastBoth = leastOf(both)
    }
    this.drawn = last
  }
}

/** The least floor that a document can reach: none has more in common than it weighs. */
function leastOf(floors: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (let weights = 0; weights < Classes; weights++) {
    const floor = floors[weights] ?? 0
    if (floor < least && (weights === Classes - 1 || floor <= leastWeight(weights + 1))) least = floor
  }
  return least
}

import { leastForContainment, leastForCoverage, leastForLikeness, leastForTitleLikeness } from './channels'
import { Classes, leastWeight } from './weight-classes'

/** The last places of the channels, each with the value that takes it. */
export type LastPlaces = { overlap: number; alike: number; contained: number; inText: number; like: number }

const None: LastPlaces = { overlap: 0, alike: 0, contained: 0, inText: 0, like: 0 }

/** Less than the bits of any gram: whatever is in common at all is more than nothing. */
const Something = Number.MIN_VALUE
const noFloors = () => new Float64Array(Classes).fill(Something)

/**
 * What a document must at least have in common with the new text to reach any channel's last place, by the class of its
 * weight: most documents are told by one look that they reach none.
 */
export class Floors {
  /** Of the text, by the class of the text's weight. */
  readonly common = noFloors()
  /** Of the title with the new text, and with the new title, by the class of the title's weight. */
  readonly title = noFloors()
  readonly both = noFloors()
  /** The lower one of these two. */
  readonly eitherTitle = noFloors()
  /** Whatever the document weighs. */
  leastCommon = Something
  leastTitle = Something
  leastBoth = Something
  private drawn = None

  constructor(private readonly newTitle: number) {}

  draw(last: LastPlaces): void {
    const { overlap, alike, contained, inText, like } = last
    const { drawn, common, title, both, eitherTitle, newTitle } = this
    if (overlap !== drawn.overlap || alike !== drawn.alike || contained !== drawn.contained) {
      for (let weights = 0; weights < Classes; weights++) {
        const own = leastWeight(weights)
        const least = Math.min(overlap, leastForLikeness(alike, own), leastForContainment(contained, own))
        common[weights] = Math.max(Something, least)
      }
      this.leastCommon = leastOf(common)
    }
    if (inText !== drawn.inText || like !== drawn.like) {
      for (let weights = 0; weights < Classes; weights++) {
        const own = leastWeight(weights)
        const covered = Math.max(Something, leastForCoverage(inText, own))
        const likely = Math.max(Something, leastForTitleLikeness(like, own, newTitle))
        title[weights] = covered
        both[weights] = likely
        eitherTitle[weights] = Math.min(covered, likely)
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

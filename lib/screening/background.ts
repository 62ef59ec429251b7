import { Best } from './best'

/** How much unrelated texts have in common with the new one, the nearest few and many: what a candidate must exceed. */
export type Background = { near: Likeness; far: Likeness }
type Likeness = { weight: number; title: number; titleTitle: number }

/** The so-manieth best is taken for background; texts that share so much are copies themselves and none. */
const NearRank = 7
const FarRank = 30
const CopiedShare = 0.5
const CopiedTitle = 0.7
/** In a small corpus the background cannot be seen; no less than this is assumed, a quiet text's in a large one. */
const LeastNear: Likeness = { weight: 60, title: 10, titleTitle: 0.09 }
const LeastFar: Likeness = { weight: 50, title: 8, titleTitle: 0.07 }

/** Sees every document that has something in common with the new text, in the order of their numbers. */
export class BackgroundMeter {
  private readonly texts = new Best(FarRank)
  private readonly titles = new Best(FarRank)
  private readonly likeTitles = new Best(FarRank)

  constructor(private readonly newWeight: number) {}

  offerText(doc: number, common: number): void {
    if (common < this.newWeight * CopiedShare) this.texts.offer(doc, common)
  }

  offerTitle(doc: number, coverage: number, share: number): void {
    if (share < CopiedTitle) this.titles.offer(doc, coverage)
  }

  offerLikeTitle(doc: number, likeness: number): void {
    if (likeness < CopiedTitle) this.likeTitles.offer(doc, likeness)
  }

  /** What reaches none of these changes nothing any more. */
  get lastText(): number {
    return this.texts.last
  }

  get lastTitle(): number {
    return this.titles.last
  }

  get lastLikeTitle(): number {
    return this.likeTitles.last
  }

  measured(): Background {
    const at = (rank: number, least: Likeness): Likeness => ({
      weight: Math.max(least.weight, this.texts.valueAt(rank)),
      title: Math.max(least.title, this.titles.valueAt(rank)),
      titleTitle: Math.max(least.titleTitle, this.likeTitles.valueAt(rank)),
    })
    return { near: at(NearRank, LeastNear), far: at(FarRank, LeastFar) }
  }
}

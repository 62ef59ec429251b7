import { agreesAround } from './anchors'
import type { AskedAnchor } from './asked-places'
import { WholeTitle } from './indexed-text'

/** What the stored anchors say about the documents they name. */
export class AnchorTally {
  /** Summed bits of common anchors. */
  readonly passages = new Map<number, number>()
  readonly withRun = new Set<number>()
  readonly sameTitle = new Set<number>()

  /** `asked` by hash. */
  constructor(
    private readonly asked: ReadonlyMap<number, AskedAnchor>,
    private readonly wholeTitle: number | null,
  ) {}

  /** Counts a stored anchor, if it is asked for. */
  count(hash: number, document: number, around: number): void {
    if (around === WholeTitle) {
      if (hash === this.wholeTitle) this.sameTitle.add(document)
      return
    }
    const asked = this.asked.get(hash)
    if (!asked) return
    this.passages.set(document, (this.passages.get(document) ?? 0) + asked.weight)
    if (!this.withRun.has(document) && asked.arounds.some((other) => agreesAround(around, other)))
      this.withRun.add(document)
  }
}

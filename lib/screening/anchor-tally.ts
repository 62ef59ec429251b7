import { agreesAround } from './anchors'
import type { AskedAnchor } from './asked-places'
import { WholeTitle } from './indexed-text'
import { NumberTable } from './number-table'

/** What the stored anchors say about the documents they name. */
export class AnchorTally {
  /** Summed bits of common anchors. */
  readonly passages = new Map<number, number>()
  readonly withRun = new Set<number>()
  readonly sameTitle = new Set<number>()

  private readonly table: NumberTable
  private readonly asked: AskedAnchor[] = []

  /** `asked` by hash. */
  constructor(
    asked: ReadonlyMap<number, AskedAnchor>,
    private readonly wholeTitle: number | null,
  ) {
    this.table = new NumberTable(asked.size)
    for (const [hash, anchor] of asked) this.asked[this.table.place(hash)] = anchor
  }

  /** Counts a stored anchor, if it is asked for. */
  count(hash: number, document: number, around: number): void {
    if (around === WholeTitle) {
      if (hash === this.wholeTitle) this.sameTitle.add(document)
      return
    }
    const asked = this.asked[this.table.find(hash)]
    if (!asked) return
    this.passages.set(document, (this.passages.get(document) ?? 0) + asked.weight)
    if (!this.withRun.has(document) && asked.arounds.some((other) => agreesAround(around, other)))
      this.withRun.add(document)
  }
}

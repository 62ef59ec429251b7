import type { AskedPair, AskedPlace } from './asked-places'
import type { DocumentTally } from './document-tally'
import { NumberTable } from './number-table'
import type { PostingCursors } from './posting-cursors'
import { type LongTriples, TitlePairs, type Triples } from './posting-keys'

/** The lists that a question looks up, and what each of them adds to its documents. */
export class AskedLists {
  private readonly table = new NumberTable()
  private readonly first: number[] = []
  private readonly second: number[] = []

  addTriples(kind: typeof Triples | typeof LongTriples, places: readonly AskedPlace[]): void {
    for (const { place, weight, triples } of places) this.set(kind + place, weight, triples)
  }

  addPairs(pairs: readonly AskedPair[]): void {
    for (const { place, weight, titled } of pairs) this.set(TitlePairs + place, weight, titled ? weight : 0)
  }

  forEach(visit: (list: number) => void): void {
    this.table.forEach(visit)
  }

  /** Adds a packed list to those that are read, if it is asked for. */
  open(cursors: PostingCursors, list: number, bytes: Uint8Array, from: number, to: number): void {
    const place = this.table.find(list)
    if (place >= 0) cursors.add(bytes, from, to, this.first[place] ?? 0, this.second[place] ?? 0)
  }

  count(tally: DocumentTally, list: number, document: number): void {
    const place = this.table.find(list)
    if (place >= 0) tally.add(document, this.first[place] ?? 0, this.second[place] ?? 0)
  }

  private set(list: number, first: number, second: number): void {
    const place = this.table.place(list)
    this.first[place] = first
    this.second[place] = second
  }
}

/** Keeps the documents with the highest values; of equal values the one of the lower order, or without orders the lower number. */
export class Best {
  readonly docs: number[] = []
  private readonly values: number[] = []
  /** The value of the last place, or 0 while places are free; nothing below it is taken. */
  last = 0

  constructor(
    private readonly room: number,
    private readonly order?: Uint32Array,
  ) {}

  offer(doc: number, value: number): void {
    if (value < this.last || value === 0) return
    if (value === this.last && !this.goesBefore(doc, this.docs[this.room - 1])) return
    this.insert(doc, value)
  }

  /** The value at a rank, counted from 1; 0 if fewer were offered. */
  valueAt(rank: number): number {
    return this.values[rank - 1] ?? 0
  }

  private insert(doc: number, value: number): void {
    let at = this.values.length
    while (at > 0) {
      const before = this.values[at - 1] ?? 0
      if (before > value || (before === value && !this.goesBefore(doc, this.docs[at - 1]))) break
      at--
    }
    this.values.splice(at, 0, value)
    this.docs.splice(at, 0, doc)
    if (this.values.length > this.room) {
      this.values.pop()
      this.docs.pop()
    }
    if (this.values.length === this.room) this.last = this.values[this.room - 1] ?? 0
  }

  private goesBefore(doc: number, other: number | undefined): boolean {
    if (other === undefined) return false
    return this.order ? (this.order[doc] ?? 0) < (this.order[other] ?? 0) : doc < other
  }
}

/** So many documents are counted at a time: what is known of them stays in the processor's cache. */
export const BlockSize = 2 ** 14

/** What a document has of either count. */
export type Counts = { first: number; second: number }

/**
 * What lists say about the documents of one block, by number. Lists of texts count bits of common triples and how many they
 * are; lists of titles count bits of the title's pairs in the new text and in its title.
 */
export class DocumentTally {
  private counts = new Float32Array(2 * BlockSize)
  private leastFirst = 0
  private leastSecond = 0
  /** Who has reached something; one that reached both stands here twice. */
  private readonly places: number[] = []
  from = 0
  room = 0

  /** Forgets everything, and has room for `room` documents from the number `from` on; who reaches neither least is not worth a look. */
  begin(from: number, least: Counts, room = BlockSize): void {
    if (2 * room > this.counts.length) this.counts = new Float32Array(2 * room)
    else this.counts.fill(0)
    // Whatever is in common at all is more than nothing.
    this.leastFirst = Math.max(least.first, Number.MIN_VALUE)
    this.leastSecond = Math.max(least.second, Number.MIN_VALUE)
    this.places.length = 0
    this.from = from
    this.room = room
  }

  add(document: number, first: number, second: number): void {
    const { counts, leastFirst, leastSecond } = this
    const place = document - this.from
    const at = 2 * place
    const firstBefore = counts[at] ?? 0
    const secondBefore = counts[at + 1] ?? 0
    const firstNow = firstBefore + first
    const secondNow = secondBefore + second
    counts[at] = firstNow
    counts[at + 1] = secondNow
    if (
      (firstNow >= leastFirst && firstBefore < leastFirst) ||
      (secondNow >= leastSecond && secondBefore < leastSecond)
    )
      this.places.push(place)
  }

  /** How often something was reached. */
  get size(): number {
    return this.places.length
  }

  /** The n-th of the places. */
  place(n: number): number {
    return this.places[n] ?? 0
  }

  first(place: number): number {
    return this.counts[2 * place] ?? 0
  }

  second(place: number): number {
    return this.counts[2 * place + 1] ?? 0
  }

  forget(place: number): void {
    this.counts[2 * place] = 0
    this.counts[2 * place + 1] = 0
  }
}

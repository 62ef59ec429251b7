/** So many documents are counted at a time: what is known of them stays in the processor's cache. */
export const BlockSize = 2 ** 14

/** Of each document: bits of common triples and how many they are, bits of its title's pairs in the new text and in its title. */
const Counts = 4
const Shared = 1
const Title = 2
const Both = 3

/** Where the two numbers that a list adds to its documents belong. */
export const OfText = 0
export const OfTitle = Title
export type Side = typeof OfText | typeof OfTitle

/** A document that reaches none of these is not worth a look. */
export type Least = { weight: number; shared: number; title: number; both: number }

/** What the lists say about the documents of one block, by number. */
export class DocumentTally {
  private counts = new Float32Array(Counts * BlockSize)
  private readonly least = new Float64Array(Counts)
  /** Who has reached something; one that reached several things stands here several times. */
  private readonly places: number[] = []
  from = 0
  room = 0

  /** Forgets everything, and has room for `room` documents from the number `from` on. */
  begin(from: number, { weight, shared, title, both }: Least, room = BlockSize): void {
    if (Counts * room > this.counts.length) this.counts = new Float32Array(Counts * room)
    else this.counts.fill(0)
    // Whatever is in common at all is more than nothing.
    for (const [place, least] of [weight, shared, title, both].entries())
      this.least[place] = Math.max(least, Number.MIN_VALUE)
    this.places.length = 0
    this.from = from
    this.room = room
  }

  add(document: number, side: Side, first: number, second: number): void {
    const { counts, least } = this
    const place = document - this.from
    const at = Counts * place + side
    const firstBefore = counts[at] ?? 0
    const secondBefore = counts[at + 1] ?? 0
    const firstNow = firstBefore + first
    const secondNow = secondBefore + second
    counts[at] = firstNow
    counts[at + 1] = secondNow
    const leastFirst = least[side] ?? 0
    const leastSecond = least[side + 1] ?? 0
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

  weight(place: number): number {
    return this.counts[Counts * place] ?? 0
  }

  shared(place: number): number {
    return this.counts[Counts * place + Shared] ?? 0
  }

  title(place: number): number {
    return this.counts[Counts * place + Title] ?? 0
  }

  both(place: number): number {
    return this.counts[Counts * place + Both] ?? 0
  }

  forget(place: number): void {
    const { counts } = this
    const at = Counts * place
    counts[at] = 0
    counts[at + Shared] = 0
    counts[at + Title] = 0
    counts[at + Both] = 0
  }
}

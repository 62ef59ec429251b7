/** So many documents are counted at a time: what is known of them stays in the processor's cache. */
export const BlockSize = 2 ** 15

/** Of each document: bits of common triples and how many they are, bits of its title's pairs in the new text and in its title. */
const Counts = 4
const Shared = 1
const Title = 2
const Both = 3

/** Where the two numbers that a list adds to its documents belong. */
export const OfText = 0
export const OfTitle = Title
export type Side = typeof OfText | typeof OfTitle

/** What the lists say about the documents of one block, by number. */
export class DocumentTally {
  private counts = new Float32Array(Counts * BlockSize)
  /** Who has anything in common. */
  private places = new Uint32Array(BlockSize)
  size = 0
  private from = 0

  /** Forgets everything, and has room for `room` documents from the number `from` on. */
  begin(from: number, room = BlockSize): void {
    const { counts, places } = this
    if (room > places.length) {
      this.counts = new Float32Array(Counts * room)
      this.places = new Uint32Array(room)
    } else
      for (let i = 0; i < this.size; i++) {
        const at = Counts * (places[i] ?? 0)
        counts[at] = 0
        counts[at + Shared] = 0
        counts[at + Title] = 0
        counts[at + Both] = 0
      }
    this.size = 0
    this.from = from
  }

  add(document: number, side: Side, first: number, second: number): void {
    const { counts } = this
    const place = document - this.from
    const at = Counts * place
    // A common triple counts even if it weighs nothing; a pair then tells nothing.
    if (counts[at + Shared] === 0 && counts[at + Title] === 0) {
      if (first === 0 && second === 0) return
      this.places[this.size++] = place
    }
    counts[at + side] = (counts[at + side] ?? 0) + first
    counts[at + side + 1] = (counts[at + side + 1] ?? 0) + second
  }

  /** The n-th of the documents that have anything in common, in the order in which the lists named them; n < size. */
  document(n: number): number {
    return (this.places[n] ?? 0) + this.from
  }

  weight(n: number): number {
    return this.counts[Counts * (this.places[n] ?? 0)] ?? 0
  }

  shared(n: number): number {
    return this.counts[Counts * (this.places[n] ?? 0) + Shared] ?? 0
  }

  title(n: number): number {
    return this.counts[Counts * (this.places[n] ?? 0) + Title] ?? 0
  }

  both(n: number): number {
    return this.counts[Counts * (this.places[n] ?? 0) + Both] ?? 0
  }
}

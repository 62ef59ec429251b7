import { GatheredPlaces } from './gathered-places'
import { RoughSet } from './rough-set'

/** A corpus of more units has more different pieces, which need more slots. */
const LargeCorpus = 1 << 22

/**
 * Which pieces of a corpus may stand in it often enough: each is counted in a slot that it shares with a few others. What is
 * said to be rare is so.
 */
export class RepeatedPieces {
  private readonly shift: number
  private readonly seen: Uint8Array
  private readonly rough = new RoughSet()
  private readonly slots: GatheredPlaces

  constructor(
    units: number,
    private readonly threshold: number,
  ) {
    this.shift = units > LargeCorpus ? 6 : 12
    const seen = new Uint8Array(2 ** (32 - this.shift))
    this.seen = seen
    this.slots = new GatheredPlaces(seen.length, (first, near, from, to) => {
      for (let i = from; i < to; i++) {
        const slot = first + (near[i] ?? 0)
        const count = seen[slot] ?? 0
        if (count < 255) seen[slot] = count + 1
      }
    })
  }

  count(hash: number): void {
    this.slots.add(hash >>> this.shift)
  }

  /** Nothing more will be counted. */
  end(): void {
    this.slots.end()
    for (let slot = 0; slot < this.seen.length; slot++)
      if ((this.seen[slot] ?? 0) >= this.threshold) this.rough.add(slot << this.shift)
  }

  mayBe(hash: number): boolean {
    return this.rough.mayHave(hash) && (this.seen[hash >>> this.shift] ?? 0) >= this.threshold
  }
}

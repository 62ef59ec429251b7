/** Places that differ only in so many bits come near each other: what a table has of them fits into the processor's cache. */
const NearBits = 16
/** So many near each other are gathered before they are looked at. */
const Room = 8192

/** Looks at the places first + near[from] … first + near[to - 1]. */
type Look = (first: number, near: Uint16Array, from: number, to: number) => void

/**
 * Puts places of a wide table off until many near each other have come. Millions of places in any order would fetch a piece
 * of memory each, and the processor would do nothing but wait for them.
 */
export class GatheredPlaces {
  private readonly near: Uint16Array
  private readonly gathered: Int32Array

  constructor(
    places: number,
    private readonly look: Look,
  ) {
    const parts = Math.ceil(places / 2 ** NearBits)
    this.near = new Uint16Array(parts * Room)
    this.gathered = new Int32Array(parts)
  }

  add(place: number): void {
    const part = place >>> NearBits
    const count = this.gathered[part] ?? 0
    this.near[part * Room + count] = place
    this.gathered[part] = count + 1
    if (count + 1 === Room) this.lookAt(part)
  }

  /** Looks at all that are still put off. */
  end(): void {
    for (let part = 0; part < this.gathered.length; part++) this.lookAt(part)
  }

  private lookAt(part: number): void {
    const from = part * Room
    this.look(part << NearBits, this.near, from, from + (this.gathered[part] ?? 0))
    this.gathered[part] = 0
  }
}

/** Counts places one by one, a wide table part by part. */
export function gatherCounts(counts: Uint32Array): GatheredPlaces {
  return new GatheredPlaces(counts.length, (first, near, from, to) => {
    for (let i = from; i < to; i++) {
      const place = first + (near[i] ?? 0)
      counts[place] = (counts[place] ?? 0) + 1
    }
  })
}

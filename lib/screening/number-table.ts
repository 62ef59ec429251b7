/** Unsigned 32-bit keys with a place number each, in order of arrival; open addressing, grows by doubling. */
export class NumberTable {
  private keys: Uint32Array
  private places: Int32Array
  private mask: number
  size = 0

  constructor(expected = 1024) {
    let capacity = 1024
    while (capacity < expected * 2) capacity *= 2
    this.keys = new Uint32Array(capacity)
    this.places = new Int32Array(capacity).fill(-1)
    this.mask = capacity - 1
  }

  /** The key's place, or -1. */
  find(key: number): number {
    let slot = key & this.mask
    for (;;) {
      const place = this.places[slot] ?? -1
      if (place < 0 || this.keys[slot] === key) return place
      slot = (slot + 1) & this.mask
    }
  }

  /** The key's place, given now if it had none. */
  place(key: number): number {
    let slot = key & this.mask
    for (;;) {
      const place = this.places[slot] ?? -1
      if (place < 0) break
      if (this.keys[slot] === key) return place
      slot = (slot + 1) & this.mask
    }
    this.keys[slot] = key
    this.places[slot] = this.size
    if (++this.size * 2 > this.mask) this.grow()
    return this.size - 1
  }

  forEach(visit: (key: number, place: number) => void): void {
    for (let i = 0; i < this.keys.length; i++) {
      const place = this.places[i] ?? -1
      if (place >= 0) visit(this.keys[i] ?? 0, place)
    }
  }

  private grow(): void {
    const { keys, places } = this
    this.mask = keys.length * 2 - 1
    this.keys = new Uint32Array(keys.length * 2)
    this.places = new Int32Array(keys.length * 2).fill(-1)
    for (let i = 0; i < keys.length; i++) {
      const place = places[i] ?? -1
      if (place < 0) continue
      const key = keys[i] ?? 0
      let slot = key & this.mask
      while ((this.places[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask
      this.keys[slot] = key
      this.places[slot] = place
    }
  }
}

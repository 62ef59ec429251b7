/** A list of unsigned 32-bit numbers that grows at its end; side by side in memory, however many. */
export class NumberList {
  private numbers = new Uint32Array(1 << 16)
  length = 0

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(2 * this.length)
      wider.set(this.numbers)
      this.numbers = wider
    }
    this.numbers[this.length++] = number
  }

  /** Beyond the end stands 0, or nothing. */
  at(place: number): number | undefined {
    return this.numbers[place]
  }
}

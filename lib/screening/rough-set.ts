const Bits = 20

/** Tells hashes that are certainly not in a set, with so few bits that the processor has them all at hand. */
export class RoughSet {
  private readonly bits = new Uint8Array(2 ** Bits / 8)

  add(hash: number): void {
    const bit = hash >>> (32 - Bits)
    this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> (32 - Bits)
    return (((this.bits[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1
  }
}

/*
 * Lists of a large corpus are packed in two steps: what belongs to some thousands of neighbouring lists is gathered in the
 * order of arrival, then put in order where the processor has it at hand. In one step each number would go to a place of
 * memory of its own, and waiting for memory would take most of the time.
 */

/** So many numbers are held at once; a large corpus is gone through several times instead. */
const MostHeld = 130_000_000

/** Parts from..to can be held together; the numbers of each begin where `begin` says, the last one ends there too. */
export type HeldParts = { from: number; to: number; begin: Uint32Array }

export function* heldAtOnce(sizes: Uint32Array): Generator<HeldParts> {
  for (let from = 0; from < sizes.length; ) {
    const begin = [0]
    let held = sizes[from] ?? 0
    let to = from + 1
    begin.push(held)
    while (to < sizes.length && held + (sizes[to] ?? 0) <= MostHeld) {
      held += sizes[to++] ?? 0
      begin.push(held)
    }
    yield { from, to, begin: Uint32Array.from(begin) }
    from = to
  }
}

/** A number has room for a place within its part and a document within its stretch of documents. */
const PartBits = 14
export const PartPlaces = 2 ** PartBits
const StretchBits = 32 - PartBits

/** The documents of each place. */
export class ListParts {
  private readonly held: Uint32Array
  private readonly next: Uint32Array
  /** Where each part stood when a stretch of documents ended. */
  private readonly stretches: Uint32Array[]

  constructor(private readonly parts: HeldParts) {
    this.held = new Uint32Array(parts.begin.at(-1) ?? 0)
    this.next = parts.begin.slice(0, -1)
    this.stretches = [parts.begin]
  }

  /** Documents come in rising order. */
  add(place: number, doc: number): void {
    while (doc >>> StretchBits >= this.stretches.length) this.stretches.push(this.next.slice())
    const part = (place >>> PartBits) - this.parts.from
    const at = this.next[part] ?? 0
    this.held[at] = (doc << PartBits) | (place % PartPlaces)
    this.next[part] = at + 1
  }

  /** The places within a part and their documents, which rise. */
  visit(part: number, visit: (near: number, doc: number) => void): void {
    const { held } = this
    const place = part - this.parts.from
    for (const [stretch, begin] of this.stretches.entries()) {
      const end = (this.stretches[stretch + 1] ?? this.next)[place] ?? 0
      for (let at = begin[place] ?? 0; at < end; at++) {
        const number = held[at] ?? 0
        visit(number % PartPlaces, (stretch << StretchBits) | (number >>> PartBits))
      }
    }
  }
}

import type { DocumentTally } from './document-tally'
import { ByteReader } from './posting-rows'

/** Beyond every document's number; no more, since the engine calculates fastest with such numbers. */
const AtEnd = 0x7fffffff

const None = new Uint8Array()

/** Packed lists that are read side by side, each as far as the documents have been counted. */
export class PostingCursors {
  private readonly sources: Uint8Array[] = []
  private readonly at: number[] = []
  private readonly end: number[] = []
  /** The document that comes next. */
  private next = new Int32Array(1024)
  /** What a list adds to its documents. */
  private readonly first: number[] = []
  private readonly second: number[] = []

  add(bytes: Uint8Array, from: number, to: number, first: number, second: number): void {
    const cursor = this.at.length
    if (cursor === this.next.length) {
      const wider = new Int32Array(2 * cursor)
      wider.set(this.next)
      this.next = wider
    }
    const reader = new ByteReader(bytes, from)
    this.next[cursor] = reader.number()
    this.sources.push(bytes)
    this.at.push(reader.at)
    this.end.push(to)
    this.first.push(first)
    this.second.push(second)
  }

  /** Has the tally count all documents below `limit` that were not counted yet. */
  countUpTo(limit: number, tally: DocumentTally): void {
    const { next } = this
    for (let cursor = 0; cursor < this.at.length; cursor++) {
      let document = next[cursor] ?? AtEnd
      if (document >= limit) continue
      const bytes = this.sources[cursor] ?? None
      let at = this.at[cursor] ?? 0
      const end = this.end[cursor] ?? 0
      const first = this.first[cursor] ?? 0
      const second = this.second[cursor] ?? 0
      while (document < limit) {
        tally.add(document, first, second)
        if (at === end) {
          document = AtEnd
          break
        }
        // What `ByteReader` does, without a call for each of a million numbers.
        let byte = bytes[at++] ?? 0
        let step = byte & 0x7f
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0
          step |= (byte & 0x7f) << shift
        }
        document += step
      }
      this.at[cursor] = at
      next[cursor] = document
    }
  }
}

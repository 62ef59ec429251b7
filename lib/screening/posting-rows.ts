import { RowBits, RowPlaces } from './posting-keys'

/*
 * A row of lists: for each place that has any documents, eight times the length of its list plus the place within the row,
 * then the list: the first document's number and the steps to the following ones. All are numbers of seven bits a byte.
 * A row of anchors: for each the hash, the document and what stands around it, four bytes each.
 */

/** Bytes and numbers written one after another. */
export class ByteWriter {
  bytes = new Uint8Array(1 << 16)
  length = 0

  number(value: number): void {
    let rest = value
    if (this.length + 5 > this.bytes.length) this.grow(5)
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private grow(needed: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed))
    wider.set(this.bytes)
    this.bytes = wider
  }
}

const list = new ByteWriter()

/** Writes a list, known by its place within the row; the documents rise from `from` to `to`. */
export function writeList(out: ByteWriter, place: number, documents: Uint32Array, from: number, to: number): void {
  list.length = 0
  let before = 0
  for (let i = from; i < to; i++) {
    const document = documents[i] ?? 0
    list.number(document - before)
    before = document
  }
  out.number((list.length << RowBits) | place)
  out.append(list.written())
}

export type Span = { from: number; to: number }

/** Reads numbers that a `ByteWriter` wrote. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  number(): number {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      number |= (byte & 0x7f) << shift
      if (byte < 0x80) return number
    }
  }
}

/** Before each of several rows that stand together: its key and its length, four bytes each. */
export const RowHead = 8

/** Where in the bytes each of several rows stands. */
export function visitRows(bytes: Uint8Array, visit: (key: number, row: Span) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const from = at + RowHead
    const to = from + view.getInt32(at + 4)
    visit(view.getInt32(at), { from, to })
    at = to
  }
}

/** Where in the bytes the lists of a row stand, by the place within the row. */
export function visitLists(
  bytes: Uint8Array,
  row: Span,
  visit: (place: number, from: number, to: number) => void,
): void {
  const reader = new ByteReader(bytes, row.from)
  while (reader.at < row.to) {
    const head = reader.number()
    const from = reader.at
    reader.at += head >>> RowBits
    visit(head & (RowPlaces - 1), from, reader.at)
  }
}

/** Four-byte numbers of an anchor. */
export const AnchorNumbers = 3

export function visitStoredAnchors(
  bytes: Uint8Array,
  { from, to }: Span,
  visit: (hash: number, document: number, around: number) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, to - from)
  for (let at = 0; at < to - from; at += 4 * AnchorNumbers)
    visit(view.getUint32(at, true), view.getUint32(at + 4, true), view.getInt32(at + 8, true))
}

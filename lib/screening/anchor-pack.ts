import { visitStored } from './indexed-text'
import type { NumberedTexts } from './posting-build'
import { anchorBits, anchorRow } from './posting-keys'
import { heldAtOnce } from './posting-parts'
import { AnchorNumbers } from './posting-rows'
import { type PackedRows, RowWriter } from './row-writer'

/** So many neighbouring rows are put in order together. */
const PartBits = 12

/** The rows of anchors. */
export function* packAnchors(texts: NumberedTexts, parcel: number): Generator<PackedRows> {
  const { units, start, titleLength, numbers, model } = texts
  const first = anchorRow(model, 0)
  const each = (visit: (row: number, hash: number, document: number, around: number) => void) => {
    for (let doc = 0; doc < numbers.length; doc++)
      visitStored(units.subarray(start[doc], start[doc + 1]), titleLength[doc] ?? 0, (hash, around) =>
        visit(anchorRow(model, hash) - first, hash, numbers[doc] ?? 0, around),
      )
  }
  const sizes = new Uint32Array(Math.ceil(2 ** anchorBits(model) / 2 ** PartBits))
  each((row) => {
    sizes[row >>> PartBits] = (sizes[row >>> PartBits] ?? 0) + AnchorNumbers
  })
  const rows = new RowWriter()
  for (const { from, to, begin } of heldAtOnce(sizes)) {
    const end = begin.slice()
    const held = new Uint32Array(begin.at(-1) ?? 0)
    each((row, hash, document, around) => {
      const part = row >>> PartBits
      if (part < from || part >= to) return
      const at = end[part - from] ?? 0
      held[at] = hash
      held[at + 1] = document
      held[at + 2] = around
      end[part - from] = at + AnchorNumbers
    })
    for (let part = from; part < to; part++) {
      const anchors = held.subarray(begin[part - from], begin[part - from + 1])
      writeRows(rows, first + part * 2 ** PartBits, anchors, (hash) => anchorRow(model, hash))
      if (rows.out.length >= parcel) yield rows.take()
    }
  }
  yield rows.take()
}

/** Writes the rows from `first` on that the anchors belong to. */
function writeRows(rows: RowWriter, first: number, anchors: Uint32Array, rowOf: (hash: number) => number): void {
  const end = new Uint32Array(2 ** PartBits + 1)
  for (let at = 0; at < anchors.length; at += AnchorNumbers) {
    const row = rowOf(anchors[at] ?? 0) - first
    end[row + 1] = (end[row + 1] ?? 0) + AnchorNumbers
  }
  for (let row = 0; row < 2 ** PartBits; row++) end[row + 1] = (end[row + 1] ?? 0) + (end[row] ?? 0)
  const begin = end.slice()
  const inOrder = new Uint32Array(anchors.length)
  for (let at = 0; at < anchors.length; at += AnchorNumbers) {
    const row = rowOf(anchors[at] ?? 0) - first
    const to = end[row] ?? 0
    inOrder[to] = anchors[at] ?? 0
    inOrder[to + 1] = anchors[at + 1] ?? 0
    inOrder[to + 2] = anchors[at + 2] ?? 0
    end[row] = to + AnchorNumbers
  }
  const bytes = new Uint8Array(inOrder.buffer)
  for (let row = 0; row < 2 ** PartBits; row++) {
    const [from = 0, to = 0] = [begin[row], begin[row + 1]]
    if (from === to) continue
    rows.out.append(bytes.subarray(4 * from, 4 * to))
    rows.end(first + row)
  }
}

import type { AskedLists } from './asked-lists'
import { NumberTable } from './number-table'
import type { PackedRows } from './posting-build'
import type { PostingCursors } from './posting-cursors'
import { RowPlaces, rowOf, TitlePairs } from './posting-keys'
import { visitLists } from './posting-rows'

/** Before each row stand its key and its length, four bytes each. */
const Head = 8

type Segment = { bytes: Uint8Array; rows: NumberTable; at: number[] }

/**
 * The title pairs' lists of all packed texts. Every question asks for hundreds of them, and they are short: each process
 * holds them all, some 29 MB for a million titles.
 */
export class TitleLists {
  /** By the last document of each. */
  private readonly segments = new Map<number, Segment>()

  /** The rows of a segment as `joinRows` wrote them; the same segment twice counts once. */
  load(upTo: number, bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const rows = new NumberTable()
    const at: number[] = []
    for (let from = 0; from < bytes.length; from += Head + view.getInt32(from + 4))
      at[rows.place(view.getInt32(from))] = from
    this.segments.set(upTo, { bytes, rows, at })
  }

  /** Adds those that are asked for to the lists that are read. */
  open(lists: AskedLists, cursors: PostingCursors): void {
    lists.forEach((list) => {
      if (list < TitlePairs) return
      for (const { bytes, rows, at } of this.segments.values()) {
        const head = at[rows.find(rowOf(list))]
        if (head === undefined) continue
        const view = new DataView(bytes.buffer, bytes.byteOffset + head, Head)
        const row = { from: head + Head, to: head + Head + view.getInt32(4) }
        visitLists(bytes, row, (place, from, to) => {
          if (place === list % RowPlaces) lists.open(cursors, list, bytes, from, to)
        })
      }
    })
  }
}

/** Rows one after another, each with its key and its length. */
export function joinRows(parcels: Iterable<PackedRows>): Uint8Array {
  const parts: Uint8Array[] = []
  for (const { keys, ends, bytes } of parcels) {
    let from = 0
    for (const [place, key] of keys.entries()) {
      const to = ends[place] ?? from
      const head = new DataView(new ArrayBuffer(Head))
      head.setInt32(0, key)
      head.setInt32(4, to - from)
      parts.push(new Uint8Array(head.buffer), bytes.subarray(from, to))
      from = to
    }
  }
  return Buffer.concat(parts)
}

import type { AskedLists } from './asked-lists'
import { NumberTable } from './number-table'
import type { PostingCursors } from './posting-cursors'
import { RowPlaces, rowOf, TitlePairs } from './posting-keys'
import { RowHead, type Span, visitLists, visitRows } from './posting-rows'
import type { PackedRows } from './row-writer'

/** Its rows by their keys, and where in the bytes they stand. */
type Segment = { bytes: Uint8Array; keys: NumberTable; rows: Span[] }

/**
 * The title pairs' lists of all packed texts. Every question asks for hundreds of them, and they are short: each process
 * holds them all, some 29 MB for a million titles.
 */
export class TitleLists {
  /** By the last document of each. */
  private readonly segments = new Map<number, Segment>()

  /** The rows of a segment as `joinRows` wrote them; the same segment twice counts once. */
  load(upTo: number, bytes: Uint8Array): void {
    const keys = new NumberTable()
    const rows: Span[] = []
    visitRows(bytes, (key, row) => {
      rows[keys.place(key)] = row
    })
    this.segments.set(upTo, { bytes, keys, rows })
  }

  /** Adds those that are asked for to the lists that are read. */
  open(lists: AskedLists, cursors: PostingCursors): void {
    lists.forEach((list) => {
      if (list < TitlePairs) return
      for (const { bytes, keys, rows } of this.segments.values()) {
        const row = rows[keys.find(rowOf(list))]
        if (!row) continue
        visitLists(bytes, row, (place, from, to) => {
          if (place === list % RowPlaces) lists.open(cursors, list, bytes, from, to)
        })
      }
    })
  }
}

/** Rows one after another, as `visitRows` reads them. */
export function joinRows(parcels: Iterable<PackedRows>): Uint8Array {
  const parts: Uint8Array[] = []
  for (const { keys, ends, bytes } of parcels) {
    let from = 0
    for (const [place, key] of keys.entries()) {
      const to = ends[place] ?? from
      const head = new DataView(new ArrayBuffer(RowHead))
      head.setInt32(0, key)
      head.setInt32(4, to - from)
      parts.push(new Uint8Array(head.buffer), bytes.subarray(from, to))
      from = to
    }
  }
  return Buffer.concat(parts)
}

import { type Texts, visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import { DocumentFacts, orderOf } from './document-facts'
import { visitStored } from './indexed-text'
import type { NumberTable } from './number-table'
import { anchorBits, anchorRow, LongText, LongTriples, RowPlaces, rowOf, TitlePairs, Triples } from './posting-keys'
import { AnchorNumbers, ByteWriter, writeList } from './posting-rows'

/** Texts with their numbers, which rise, and their ids. */
export type NumberedUnits = Texts & { numbers: Uint32Array; ids: readonly string[] }

/** The same with the model under which they are looked up. */
export type NumberedTexts = NumberedUnits & { model: CorpusModel; commonPairs: NumberTable }

/** Rows side by side in one run of bytes; row i ends at ends[i]. */
export type PackedRows = { keys: number[]; ends: number[]; bytes: Uint8Array }

/** So many numbers are held at once; a large corpus is gone through several times instead. */
const MostHeld = 100_000_000
/** Rows go to the database in parcels of about so many bytes. */
const Parcel = 1 << 22

export type Surveyed = {
  facts: DocumentFacts
  longTexts: boolean
  isLong: Uint8Array
  counts: [Uint32Array, Uint32Array]
}

/** Weighs every text and counts how many of the short and of the very long ones have each triple. */
export function survey({ units, start, titleLength, numbers, ids, model, commonPairs }: NumberedTexts): Surveyed {
  const facts = new DocumentFacts()
  const isLong = new Uint8Array(numbers.length)
  const counts: [Uint32Array, Uint32Array] = [
    new Uint32Array(model.triple.length),
    new Uint32Array(model.triple.length),
  ]
  const last = new Int32Array(model.triple.length).fill(-1)
  const lastPair = new Int32Array(model.pair.length).fill(-1)
  let places = new Uint32Array(1 << 12)
  for (let doc = 0; doc < numbers.length; doc++) {
    const from = start[doc] ?? 0
    const to = start[doc + 1] ?? 0
    if (to - from > places.length) places = new Uint32Array(2 * (to - from))
    let found = 0
    let tripleWeight = 0
    visitTriples(model, units, from, to, (place) => {
      if (last[place] === doc) return
      last[place] = doc
      places[found++] = place
      tripleWeight += rarity(model, model.triple[place] ?? 0)
    })
    let titleWeight = 0
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      if (lastPair[place] === doc || commonPairs.find(place) >= 0) return
      lastPair[place] = doc
      titleWeight += rarity(model, model.pair[place] ?? 0)
    })
    if (found >= LongText) isLong[doc] = 1
    const counted = counts[isLong[doc] ? 1 : 0]
    for (let i = 0; i < found; i++) {
      const place = places[i] ?? 0
      counted[place] = (counted[place] ?? 0) + 1
    }
    facts.set(numbers[doc] ?? 0, { tripleWeight, titleWeight, order: orderOf(ids[doc] ?? '') })
  }
  return { facts, longTexts: isLong.includes(1), isLong, counts }
}

/** All rows of the texts, parcel by parcel. */
export function* packTexts(texts: NumberedTexts, { counts, isLong, longTexts }: Surveyed): Generator<PackedRows> {
  const { units, start, titleLength, model, commonPairs } = texts
  const ofTriples = (long: number) => (doc: number, add: (place: number) => void) => {
    if (isLong[doc] === long) visitTriples(model, units, start[doc] ?? 0, start[doc + 1] ?? 0, add)
  }
  yield* packLists(Triples, texts.numbers, counts[0], ofTriples(0))
  if (longTexts) yield* packLists(LongTriples, texts.numbers, counts[1], ofTriples(1))
  const ofTitle = (doc: number, add: (place: number) => void) => {
    const from = start[doc] ?? 0
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      if (commonPairs.find(place) < 0) add(place)
    })
  }
  yield* packLists(TitlePairs, texts.numbers, countTitles(texts, ofTitle), ofTitle)
  yield* packAnchors(texts)
}

type VisitPlaces = (doc: number, add: (place: number) => void) => void

function countTitles({ model, numbers }: NumberedTexts, visit: VisitPlaces): Uint32Array {
  const counts = new Uint32Array(model.pair.length)
  for (let doc = 0; doc < numbers.length; doc++)
    visit(doc, (place) => {
      counts[place] = (counts[place] ?? 0) + 1
    })
  return counts
}

/** `counts`: at least as many as there are documents with each place. */
function* packLists(
  kind: number,
  numbers: Uint32Array,
  counts: Uint32Array,
  visit: VisitPlaces,
): Generator<PackedRows> {
  const places = counts.length
  for (let from = 0; from < places; ) {
    const begin = new Uint32Array(places + 1 - from)
    let to = from
    while (to < places) {
      const total = (begin[to - from] ?? 0) + (counts[to] ?? 0)
      if (to > from && to % RowPlaces === 0 && total > MostHeld) break
      begin[++to - from] = total
    }
    const end = begin.slice(0, to - from)
    const documents = new Uint32Array(begin[to - from] ?? 0)
    for (let doc = 0; doc < numbers.length; doc++)
      visit(doc, (place) => {
        if (place < from || place >= to) return
        const at = end[place - from] ?? 0
        // Documents come in order, so a place that has this one already has it last.
        if (at > (begin[place - from] ?? 0) && documents[at - 1] === numbers[doc]) return
        documents[at] = numbers[doc] ?? 0
        end[place - from] = at + 1
      })
    yield* writeRows(kind, from, to, documents, begin, end)
    from = to
  }
}

function* writeRows(
  kind: number,
  from: number,
  to: number,
  documents: Uint32Array,
  begin: Uint32Array,
  end: Uint32Array,
): Generator<PackedRows> {
  let rows: PackedRows = { keys: [], ends: [], bytes: new Uint8Array() }
  let out = new ByteWriter()
  for (let row = from; row < to; row += RowPlaces) {
    const before = out.length
    for (let place = row; place < row + RowPlaces; place++) {
      const first = begin[place - from] ?? 0
      const last = end[place - from] ?? 0
      if (last > first) writeList(out, place - row, documents, first, last)
    }
    if (out.length === before) continue
    rows.keys.push(rowOf(kind + row))
    rows.ends.push(out.length)
    if (out.length < Parcel) continue
    yield { ...rows, bytes: out.written() }
    rows = { keys: [], ends: [], bytes: new Uint8Array() }
    out = new ByteWriter()
  }
  if (rows.keys.length > 0) yield { ...rows, bytes: out.written() }
}

function* packAnchors({ units, start, titleLength, numbers, model }: NumberedTexts): Generator<PackedRows> {
  const rows = 2 ** anchorBits(model)
  const first = anchorRow(model, 0)
  const each = (visit: (row: number, hash: number, document: number, around: number) => void) => {
    for (let doc = 0; doc < numbers.length; doc++)
      visitStored(units.subarray(start[doc], start[doc + 1]), titleLength[doc] ?? 0, (hash, around) =>
        visit(anchorRow(model, hash) - first, hash, numbers[doc] ?? 0, around),
      )
  }
  const counts = new Uint32Array(rows)
  each((row) => {
    counts[row] = (counts[row] ?? 0) + AnchorNumbers
  })
  for (let from = 0; from < rows; ) {
    const begin = new Uint32Array(rows + 1 - from)
    let to = from
    while (to < rows) {
      const total = (begin[to - from] ?? 0) + (counts[to] ?? 0)
      if (to > from && total > MostHeld) break
      begin[++to - from] = total
    }
    const end = begin.slice(0, to - from)
    const held = new Uint32Array(begin[to - from] ?? 0)
    each((row, hash, document, around) => {
      if (row < from || row >= to) return
      const at = end[row - from] ?? 0
      held[at] = hash
      held[at + 1] = document
      held[at + 2] = around
      end[row - from] = at + AnchorNumbers
    })
    yield* parcels(first + from, held, begin.subarray(0, to - from + 1))
    from = to
  }
}

function* parcels(firstKey: number, held: Uint32Array, begin: Uint32Array): Generator<PackedRows> {
  let rows: { keys: number[]; ends: number[] } = { keys: [], ends: [] }
  let from = 0
  for (let row = 0; row + 1 < begin.length; row++) {
    const to = begin[row + 1] ?? 0
    if (to > (begin[row] ?? 0)) {
      rows.keys.push(firstKey + row)
      rows.ends.push(4 * (to - from))
    }
    if (4 * (to - from) < Parcel && row + 2 < begin.length) continue
    const part = held.subarray(from, to)
    if (rows.keys.length > 0) yield { ...rows, bytes: new Uint8Array(part.buffer, part.byteOffset, part.byteLength) }
    rows = { keys: [], ends: [] }
    from = to
  }
}

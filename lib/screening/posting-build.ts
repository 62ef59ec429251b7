import { type Texts, visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import { DocumentFacts, orderOf } from './document-facts'
import { visitStored } from './indexed-text'
import type { NumberTable } from './number-table'
import { PlaceSet } from './place-set'
import { anchorBits, anchorRow, LongText, LongTriples, RowPlaces, rowOf, TitlePairs, Triples } from './posting-keys'
import { AnchorNumbers, ByteWriter, writeList } from './posting-rows'

/** Texts with their numbers, which rise, and their ids. */
export type NumberedUnits = Texts & { numbers: Uint32Array; ids: readonly string[] }

/** The same with the model under which they are looked up. */
export type NumberedTexts = NumberedUnits & { model: CorpusModel; commonPairs: NumberTable }

/** Rows side by side in one run of bytes; row i ends at ends[i]. */
export type PackedRows = { keys: number[]; ends: number[]; bytes: Uint8Array }

/** So many numbers are held at once; a large corpus is gone through several times instead. */
const MostHeld = 130_000_000
/** Rows go to the database in parcels of about so many bytes. */
const Parcel = 1 << 22

export type Surveyed = { facts: DocumentFacts; isLong: Uint8Array; longTexts: boolean }

/** Weighs every text and tells the very long ones from the others. */
export function survey({ units, start, titleLength, numbers, ids, model, commonPairs }: NumberedTexts): Surveyed {
  const facts = new DocumentFacts()
  const isLong = new Uint8Array(numbers.length)
  const seen = new PlaceSet()
  for (let doc = 0; doc < numbers.length; doc++) {
    const from = start[doc] ?? 0
    const to = start[doc + 1] ?? 0
    let found = 0
    let tripleWeight = 0
    seen.begin(to - from)
    visitTriples(model, units, from, to, (place) => {
      if (!seen.add(place)) return
      found++
      tripleWeight += rarity(model, model.triple[place] ?? 0)
    })
    let titleWeight = 0
    seen.begin(to - from)
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      if (seen.add(place) && commonPairs.find(place) < 0) titleWeight += rarity(model, model.pair[place] ?? 0)
    })
    if (found >= LongText) isLong[doc] = 1
    facts.set(numbers[doc] ?? 0, { tripleWeight, titleWeight, order: orderOf(ids[doc] ?? '') })
  }
  return { facts, isLong, longTexts: isLong.includes(1) }
}

/** The rows of triples and anchors, parcel by parcel. */
export function* packTexts(texts: NumberedTexts, { isLong, longTexts }: Surveyed): Generator<PackedRows> {
  const { units, start, numbers, model } = texts
  const ofTriples =
    (long: number): VisitPlaces =>
    (doc, add) => {
      if (isLong[doc] === long) visitTriples(model, units, start[doc] ?? 0, start[doc + 1] ?? 0, add)
    }
  // Without very long texts the model has the counts already.
  const counts = longTexts ? countPlaces(model.triple.length, texts, ofTriples(0)) : model.triple
  yield* packLists(Triples, texts, counts, ofTriples(0))
  if (longTexts)
    yield* packLists(LongTriples, texts, countPlaces(model.triple.length, texts, ofTriples(1)), ofTriples(1))
  yield* packAnchors(texts, numbers)
}

/** The rows of title pairs. */
export function* packTitles(texts: NumberedTexts): Generator<PackedRows> {
  const { units, start, titleLength, model, commonPairs } = texts
  const ofTitle: VisitPlaces = (doc, add) => {
    const from = start[doc] ?? 0
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      if (commonPairs.find(place) < 0) add(place)
    })
  }
  yield* packLists(TitlePairs, texts, countPlaces(model.pair.length, texts, ofTitle), ofTitle)
}

type VisitPlaces = (doc: number, add: (place: number) => void) => void

/** Calls `add` once for each place of each text. */
function visitEach({ start, numbers }: NumberedTexts, visit: VisitPlaces, add: (place: number, doc: number) => void) {
  const seen = new PlaceSet()
  for (let doc = 0; doc < numbers.length; doc++) {
    seen.begin((start[doc + 1] ?? 0) - (start[doc] ?? 0))
    visit(doc, (place) => {
      if (seen.add(place)) add(place, doc)
    })
  }
}

/** In how many texts each place is. */
function countPlaces(places: number, texts: NumberedTexts, visit: VisitPlaces): Uint32Array {
  const counts = new Uint32Array(places)
  visitEach(texts, visit, (place) => {
    counts[place] = (counts[place] ?? 0) + 1
  })
  return counts
}

function* packLists(
  kind: number,
  texts: NumberedTexts,
  counts: Uint32Array,
  visit: VisitPlaces,
): Generator<PackedRows> {
  const { numbers } = texts
  for (const { from, to, begin } of heldAtOnce(counts, RowPlaces)) {
    const end = begin.slice(0, to - from)
    const documents = new Uint32Array(begin[to - from] ?? 0)
    visitEach(texts, visit, (place, doc) => {
      if (place < from || place >= to) return
      const at = end[place - from] ?? 0
      documents[at] = numbers[doc] ?? 0
      end[place - from] = at + 1
    })
    yield* writeRows(kind, from, to, documents, begin)
  }
}

/** Parts of the places that can be held together, each with where its places begin; a row's places stay together. */
function* heldAtOnce(counts: Uint32Array, together: number) {
  for (let from = 0; from < counts.length; ) {
    const begin = new Uint32Array(counts.length + 1 - from)
    let to = from
    while (to < counts.length) {
      const total = (begin[to - from] ?? 0) + (counts[to] ?? 0)
      if (to > from && to % together === 0 && total > MostHeld) break
      begin[++to - from] = total
    }
    yield { from, to, begin: begin.subarray(0, to - from + 1) }
    from = to
  }
}

function* writeRows(
  kind: number,
  from: number,
  to: number,
  documents: Uint32Array,
  begin: Uint32Array,
): Generator<PackedRows> {
  let rows: PackedRows = { keys: [], ends: [], bytes: new Uint8Array() }
  let out = new ByteWriter()
  for (let row = from; row < to; row += RowPlaces) {
    const before = out.length
    for (let place = row; place < row + RowPlaces; place++) {
      const first = begin[place - from] ?? 0
      const last = begin[place + 1 - from] ?? 0
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

function* packAnchors(
  { units, start, titleLength, model }: NumberedTexts,
  numbers: Uint32Array,
): Generator<PackedRows> {
  const first = anchorRow(model, 0)
  const each = (visit: (row: number, hash: number, document: number, around: number) => void) => {
    for (let doc = 0; doc < numbers.length; doc++)
      visitStored(units.subarray(start[doc], start[doc + 1]), titleLength[doc] ?? 0, (hash, around) =>
        visit(anchorRow(model, hash) - first, hash, numbers[doc] ?? 0, around),
      )
  }
  const counts = new Uint32Array(2 ** anchorBits(model))
  each((row) => {
    counts[row] = (counts[row] ?? 0) + AnchorNumbers
  })
  for (const { from, to, begin } of heldAtOnce(counts, 1)) {
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
    yield* parcels(first + from, held, begin)
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

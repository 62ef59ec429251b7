import { packAnchors } from './anchor-pack'
import { type Texts, visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import { DocumentFacts, orderOf } from './document-facts'
import { gatherCounts } from './gathered-places'
import type { NumberTable } from './number-table'
import { PlaceSet } from './place-set'
import { LongText, LongTriples, RowPlaces, rowOf, TitlePairs, Triples } from './posting-keys'
import { heldAtOnce, ListParts, PartPlaces } from './posting-parts'
import { writeList } from './posting-rows'
import { type PackedRows, RowWriter } from './row-writer'

/** Texts with their numbers, which rise, and their ids. */
export type NumberedUnits = Texts & { numbers: Uint32Array; ids: readonly string[] }

/** The same with the model under which they are looked up. */
export type NumberedTexts = NumberedUnits & { model: CorpusModel; commonPairs: NumberTable }

/** Rows go to the database in parcels of about so many bytes. */
const Parcel = 1 << 22

/** The very long texts among the others; bits of the triples of each text, known once its rows are packed. */
export type Surveyed = { isLong: Uint8Array; longTexts: boolean; tripleWeight: Float64Array }

export function survey({ units, start, numbers, model }: NumberedTexts): Surveyed {
  const isLong = new Uint8Array(numbers.length)
  const seen = new PlaceSet()
  for (let doc = 0; doc < numbers.length; doc++) {
    const from = start[doc] ?? 0
    const to = start[doc + 1] ?? 0
    if (to - from < LongText) continue
    let found = 0
    seen.begin(to - from)
    visitTriples(model, units, from, to, (place) => {
      if (seen.add(place)) found++
    })
    if (found >= LongText) isLong[doc] = 1
  }
  return { isLong, longTexts: isLong.includes(1), tripleWeight: new Float64Array(numbers.length) }
}

/** What is known of each text, after its rows were packed. */
export function factsOf(texts: NumberedTexts, { tripleWeight }: Surveyed): DocumentFacts {
  const { units, start, titleLength, numbers, ids, model, commonPairs } = texts
  const facts = new DocumentFacts()
  const seen = new PlaceSet()
  for (let doc = 0; doc < numbers.length; doc++) {
    const from = start[doc] ?? 0
    const length = titleLength[doc] ?? 0
    let titleWeight = 0
    seen.begin(length)
    visitPairs(model, units, from, from + length, (place) => {
      if (seen.add(place) && commonPairs.find(place) < 0) titleWeight += rarity(model, model.pair[place] ?? 0)
    })
    const order = orderOf(ids[doc] ?? '')
    facts.set(numbers[doc] ?? 0, { tripleWeight: tripleWeight[doc] ?? 0, titleWeight, order })
  }
  return facts
}

/** The rows of triples and anchors, parcel by parcel. */
export function* packTexts(texts: NumberedTexts, surveyed: Surveyed): Generator<PackedRows> {
  const { units, start, model } = texts
  const { isLong, longTexts, tripleWeight } = surveyed
  const ofTriples =
    (long: number): VisitPlaces =>
    (doc, add) => {
      if (isLong[doc] === long) visitTriples(model, units, start[doc] ?? 0, start[doc + 1] ?? 0, add)
    }
  // Without very long texts the model has the counts already.
  const counts = longTexts ? countPlaces(model.triple.length, texts, ofTriples(0)) : model.triple
  yield* packLists(Triples, texts, counts, ofTriples(0), tripleWeight)
  if (longTexts) {
    const ofLong = countPlaces(model.triple.length, texts, ofTriples(1))
    yield* packLists(LongTriples, texts, ofLong, ofTriples(1), tripleWeight)
  }
  yield* packAnchors(texts, Parcel)
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

/** Calls `add` once for each place from..to of each text. */
function visitEach(
  { start, numbers }: NumberedTexts,
  visit: VisitPlaces,
  from: number,
  to: number,
  add: (place: number, doc: number) => void,
) {
  const seen = new PlaceSet()
  for (let doc = 0; doc < numbers.length; doc++) {
    seen.begin((start[doc + 1] ?? 0) - (start[doc] ?? 0))
    visit(doc, (place) => {
      if (place >= from && place < to && seen.add(place)) add(place, doc)
    })
  }
}

/** In how many texts each place is. */
function countPlaces(places: number, texts: NumberedTexts, visit: VisitPlaces): Uint32Array {
  const counts = new Uint32Array(places)
  const gathered = gatherCounts(counts)
  visitEach(texts, visit, 0, places, (place) => gathered.add(place))
  gathered.end()
  return counts
}

/** Adds the bits of each place to the weights of its texts, if there are such. */
function* packLists(
  kind: number,
  texts: NumberedTexts,
  counts: Uint32Array,
  visit: VisitPlaces,
  weights?: Float64Array,
): Generator<PackedRows> {
  const { numbers, model } = texts
  const sizes = Uint32Array.from({ length: counts.length / PartPlaces }, (_, part) =>
    partOf(counts, part).reduce(sum, 0),
  )
  const rows = new RowWriter()
  for (const held of heldAtOnce(sizes)) {
    const parts = new ListParts(held)
    visitEach(texts, visit, held.from * PartPlaces, held.to * PartPlaces, (place, doc) => parts.add(place, doc))
    for (let part = held.from; part < held.to; part++) {
      const end = beginOf(partOf(counts, part))
      const documents = new Uint32Array(sizes[part] ?? 0)
      parts.visit(part, (near, doc) => {
        const at = end[near] ?? 0
        documents[at] = numbers[doc] ?? 0
        end[near] = at + 1
      })
      if (weights) {
        const bits = Float64Array.from(partOf(model.triple, part), (count) => rarity(model, count))
        parts.visit(part, (near, doc) => {
          weights[doc] = (weights[doc] ?? 0) + (bits[near] ?? 0)
        })
      }
      writeRows(rows, kind + part * PartPlaces, documents, end)
      if (rows.out.length >= Parcel) yield rows.take()
    }
  }
  yield rows.take()
}

const partOf = (counts: Uint32Array, part: number) => counts.subarray(part * PartPlaces, (part + 1) * PartPlaces)

const sum = (one: number, other: number) => one + other

function beginOf(counts: Uint32Array): Uint32Array {
  const begin = new Uint32Array(counts.length)
  for (let place = 1; place < counts.length; place++) begin[place] = (begin[place - 1] ?? 0) + (counts[place - 1] ?? 0)
  return begin
}

/** Writes the rows of the lists from `first` on; list i ends at ends[i] of the documents. */
function writeRows(rows: RowWriter, first: number, documents: Uint32Array, ends: Uint32Array): void {
  for (let row = 0; row < ends.length; row += RowPlaces) {
    const before = rows.out.length
    for (let place = row; place < row + RowPlaces; place++) {
      const from = ends[place - 1] ?? 0
      const to = ends[place] ?? 0
      if (to > from) writeList(rows.out, place - row, documents, from, to)
    }
    if (rows.out.length > before) rows.end(rowOf(first + row))
  }
}

import { type Boilerplate, learnBoilerplate, markBoilerplate, registerBoilerplate } from './boilerplate'
import { type CorpusModel, countTexts, pairPlace, rarity, triplePlace } from './corpus-model'
import { visitFingerprints } from './fingerprints'
import { Boundary } from './grams'
import { normaliseInto } from './normalisation'
import { fillPostings, type Postings } from './postings'
import { type Submission, sectionsOf } from './submission'

/** Everything known, ready to be asked. Documents are numbered in the order of their ids, whatever the order of arrival. */
export type MemoryIndex = {
  documents: readonly Submission[]
  boilerplate: Boilerplate
  model: CorpusModel
  /** All compared texts one after another; document n is units[start[n]] to units[start[n + 1]]. */
  units: Uint16Array
  start: Uint32Array
  titleLength: Uint16Array
  /** Documents by triple of the whole text, by pair of the title; places of fingerprints in `units`. */
  triples: Postings
  titlePairs: Postings
  fingerprints: Postings
  /** Summed rarity of a document's triples, and of its title's pairs. */
  tripleWeight: Float32Array
  titleWeight: Float32Array
}

/** A pair that stands in more than this share of the titles says nothing about one of them. */
const CommonInTitles = 1 / 64

/** Places for fingerprints: about one for each that is kept. */
export function fingerprintPlace(fingerprints: Postings, hash: number): number {
  return hash >>> (32 - Math.log2(fingerprints.from.length - 1))
}

/** By id; records that share one are told apart by their content, so that the order of arrival never matters. */
function compareDocuments(a: Submission, b: Submission): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [x, y] = [JSON.stringify(sectionsOf(a)), JSON.stringify(sectionsOf(b))]
  return x < y ? -1 : x > y ? 1 : 0
}

type Texts = { units: Uint16Array; start: Uint32Array; titleLength: Uint16Array }

function normaliseAll(documents: readonly Submission[]): Texts {
  let room = 1 << 16
  let units = new Uint16Array(room)
  const start = new Uint32Array(documents.length + 1)
  const titleLength = new Uint16Array(documents.length)
  let end = 0
  for (const [doc, submission] of documents.entries()) {
    for (const [number, section] of sectionsOf(submission).entries()) {
      const needed = end + section.text.length * 18 + 1
      if (needed > room) {
        room = Math.max(needed, room + (room >> 1))
        const wider = new Uint16Array(room)
        wider.set(units.subarray(0, end))
        units = wider
      }
      const from = end
      end = normaliseInto(section.text, units, end)
      if (number === 0) titleLength[doc] = end - from
      units[end++] = Boundary
    }
    start[doc + 1] = end
  }
  return { units: units.subarray(0, end), start, titleLength }
}

/** Takes the boilerplate out, in place; titles keep every word, since a frame word in a title weighs little anyway. */
function dropBoilerplate(texts: Texts, boilerplate: Boilerplate): Texts {
  const { units, titleLength } = texts
  const start = new Uint32Array(texts.start.length)
  const mask = new Uint8Array(units.length)
  let end = 0
  for (let doc = 0; doc < titleLength.length; doc++) {
    const from = texts.start[doc] ?? 0
    const to = texts.start[doc + 1] ?? 0
    const body = from + (titleLength[doc] ?? 0)
    markBoilerplate(units, body, to, boilerplate, mask)
    for (let i = from; i < to; i++) if (!mask[i]) units[end++] = units[i] ?? Boundary
    start[doc + 1] = end
  }
  return { units: units.slice(0, end), start, titleLength }
}

/** Builds the index. `registered`: templates and quoted clauses known beforehand. */
export function buildMemoryIndex(
  submissions: readonly Submission[],
  registered: readonly string[] = [],
  progress: (step: string) => void = () => {},
): MemoryIndex {
  const documents = [...submissions].sort(compareDocuments)
  const raw = normaliseAll(documents)
  progress('normalised')
  const bodies = raw.start.slice(0, -1).map((from, doc) => from + (raw.titleLength[doc] ?? 0))
  const boilerplate = {
    learnt: learnBoilerplate(raw.units, bodies, raw.start.subarray(1)),
    registered: registerBoilerplate(registered),
  }
  progress('boilerplate learnt')
  const { units, start, titleLength } = dropBoilerplate(raw, boilerplate)
  const ends = start.subarray(1)
  const model = countTexts(units, start.subarray(0, -1), ends)
  progress('grams counted')
  const tripleWeight = new Float32Array(documents.length)
  const triples = fillPostings(model.triple.length, documents.length, (doc, add) => {
    let weight = 0
    visitTriples(model, units, start[doc] ?? 0, ends[doc] ?? 0, (place) => {
      if (add(place)) weight += rarity(model, model.triple[place] ?? 0)
    })
    tripleWeight[doc] = weight
  })
  progress('triples indexed')
  const titles = indexTitles(model, units, start, titleLength)
  const fingerprints = fingerprintPostings(units)
  progress('fingerprints indexed')
  return { documents, boilerplate, model, units, start, titleLength, triples, fingerprints, tripleWeight, ...titles }
}

/** Pairs of the titles; those that too many titles have are left out, of the postings and of the weights alike. */
function indexTitles(
  model: CorpusModel,
  units: Uint16Array,
  start: Uint32Array,
  titleLength: Uint16Array,
): Pick<MemoryIndex, 'titlePairs' | 'titleWeight'> {
  const documents = titleLength.length
  const visitPairs = (doc: number, visit: (place: number) => void) => {
    const from = start[doc] ?? 0
    for (let i = from + 1; i < from + (titleLength[doc] ?? 0); i++)
      visit(pairPlace(model, units[i - 1] ?? 0, units[i] ?? 0))
  }
  const inTitles = new Uint32Array(model.pair.length)
  for (let doc = 0; doc < documents; doc++)
    visitPairs(doc, (place) => {
      inTitles[place] = (inTitles[place] ?? 0) + 1
    })
  const common = Math.max(500, documents * CommonInTitles)
  const titleWeight = new Float32Array(documents)
  const titlePairs = fillPostings(model.pair.length, documents, (doc, add) => {
    let weight = 0
    visitPairs(doc, (place) => {
      if ((inTitles[place] ?? 0) <= common && add(place)) weight += rarity(model, model.pair[place] ?? 0)
    })
    titleWeight[doc] = weight
  })
  return { titlePairs, titleWeight }
}

export function visitTriples(
  model: CorpusModel,
  units: Uint16Array,
  from: number,
  to: number,
  visit: (place: number, position: number) => void,
): void {
  for (let i = from + 2; i < to; i++) {
    const a = units[i - 2] ?? Boundary
    const b = units[i - 1] ?? Boundary
    const c = units[i] ?? Boundary
    if (a !== Boundary && b !== Boundary && c !== Boundary) visit(triplePlace(model, a, b, c), i - 2)
  }
}

function fingerprintPostings(units: Uint16Array): Postings {
  const bits = Math.min(22, Math.max(12, Math.ceil(Math.log2(units.length + 1)) - 2))
  const from = new Uint32Array(2 ** bits + 1)
  const each = (visit: (place: number, position: number) => void) =>
    visitFingerprints(units, 0, units.length, (position, hash) => visit(hash >>> (32 - bits), position))
  let total = 0
  each((place) => {
    from[place + 1] = (from[place + 1] ?? 0) + 1
    total++
  })
  for (let place = 0; place + 1 < from.length; place++) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0)
  const next = from.slice()
  const entries = new Uint32Array(total)
  each((place, position) => {
    entries[next[place] ?? 0] = position
    next[place] = (next[place] ?? 0) + 1
  })
  return { from, entries }
}

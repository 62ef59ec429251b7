import { type Corpus, readCorpus, visitPairs, visitTriples } from './corpus'
import { rarity } from './corpus-model'
import { visitFingerprints } from './fingerprints'
import { fillPostings, type Postings } from './postings'
import type { Submission } from './submission'
import { weightClass } from './weight-classes'

/** Everything known, ready to be asked. */
export type MemoryIndex = Corpus & {
  /** Documents by triple of the whole text, by pair of the title; places of fingerprints in `units`. */
  triples: Postings
  titlePairs: Postings
  fingerprints: Postings
  /** Summed rarity of a document's triples, and of its title's pairs. */
  tripleWeight: Float32Array
  titleWeight: Float32Array
  /** Their classes. */
  tripleClass: Uint8Array
  titleClass: Uint8Array
}

/** Places for fingerprints: about one for each that is kept. */
export function fingerprintPlace(fingerprints: Postings, hash: number): number {
  return hash >>> (32 - Math.log2(fingerprints.from.length - 1))
}

/** Builds the index. `registered`: templates and quoted clauses known beforehand. */
export function buildMemoryIndex(
  submissions: readonly Submission[],
  registered: readonly string[] = [],
  progress: (step: string) => void = () => {},
): MemoryIndex {
  const corpus = readCorpus(submissions, registered, progress)
  const { documents, model, units, start, titleLength, commonPairs } = corpus
  const tripleWeight = new Float32Array(documents.length)
  const visitDocument = (doc: number, add: (place: number) => boolean) => {
    let weight = 0
    visitTriples(model, units, start[doc] ?? 0, start[doc + 1] ?? 0, (place) => {
      if (add(place)) weight += rarity(model, model.triple[place] ?? 0)
    })
    tripleWeight[doc] = weight
  }
  const triples = fillPostings(model.triple.length, documents.length, visitDocument, model.triple)
  progress('triples indexed')
  const titleWeight = new Float32Array(documents.length)
  const titlePairs = fillPostings(model.pair.length, documents.length, (doc, add) => {
    const from = start[doc] ?? 0
    let weight = 0
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      if (commonPairs.find(place) < 0 && add(place)) weight += rarity(model, model.pair[place] ?? 0)
    })
    titleWeight[doc] = weight
  })
  const fingerprints = fingerprintPostings(units)
  progress('fingerprints indexed')
  const classes = { tripleClass: classesOf(tripleWeight), titleClass: classesOf(titleWeight) }
  return { ...corpus, triples, titlePairs, fingerprints, tripleWeight, titleWeight, ...classes }
}

const classesOf = (weights: Float32Array): Uint8Array => Uint8Array.from(weights, weightClass)

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

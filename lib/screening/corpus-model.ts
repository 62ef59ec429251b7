import { Boundary, hashPair, hashTriple } from './grams'

/** In how many texts each character, pair and triple stands: what the rarity of a match is judged by. */
export type CorpusModel = {
  texts: number
  /** Bits of the places for pairs and for triples; different grams may share a place, which makes them seem less rare, never rarer. */
  pairBits: number
  tripleBits: number
  single: Uint32Array
  pair: Uint32Array
  triple: Uint32Array
}

export function emptyModel(units: number): CorpusModel {
  const tripleBits = Math.min(24, Math.max(18, Math.ceil(Math.log2(units + 1)) - 1))
  const pairBits = Math.min(22, tripleBits)
  return {
    texts: 0,
    pairBits,
    tripleBits,
    single: new Uint32Array(0x10000),
    pair: new Uint32Array(2 ** pairBits),
    triple: new Uint32Array(2 ** tripleBits),
  }
}

export function pairPlace(model: CorpusModel, a: number, b: number): number {
  return hashPair(a, b) >>> (32 - model.pairBits)
}

export function triplePlace(model: CorpusModel, a: number, b: number, c: number): number {
  return hashTriple(a, b, c) >>> (32 - model.tripleBits)
}

/** Counts texts of one corpus, each gram once a text. */
export function countTexts(units: Uint16Array, starts: Uint32Array, ends: Uint32Array): CorpusModel {
  const model = emptyModel(units.length)
  const lastSingle = new Int32Array(model.single.length).fill(-1)
  const lastPair = new Int32Array(model.pair.length).fill(-1)
  const lastTriple = new Int32Array(model.triple.length).fill(-1)
  for (let doc = 0; doc < starts.length; doc++) {
    let a = Boundary
    let b = Boundary
    for (let i = starts[doc] ?? 0; i < (ends[doc] ?? 0); i++) {
      const c = units[i] ?? Boundary
      if (c !== Boundary) {
        once(model.single, lastSingle, c, doc)
        if (b !== Boundary) {
          once(model.pair, lastPair, pairPlace(model, b, c), doc)
          if (a !== Boundary) once(model.triple, lastTriple, triplePlace(model, a, b, c), doc)
        }
      }
      a = b
      b = c
    }
  }
  model.texts = starts.length
  return model
}

function once(count: Uint32Array, last: Int32Array, place: number, doc: number): void {
  if (last[place] === doc) return
  last[place] = doc
  count[place] = (count[place] ?? 0) + 1
}

/** A corpus smaller than this judges rarity as if it had so many texts: a handful of texts knows nothing about the language. */
const LeastTexts = 4096
/** Texts' worth of belief in the language at large, and the chance of a unit there: a Chinese character, a Latin letter or digit. */
const PriorTexts = 2
const PriorCharacter = 1 / 32
const PriorLetter = 1 / 6
const FirstCharacter = 0x2e80

/** Bits are given in such parts: sums of whole parts are exact, and so the same in whatever order they are added up. */
const Parts = 64

/** Bits of evidence in a gram that stands in `count` of the texts, one of them being the very text compared. */
export function rarity(model: CorpusModel, count: number): number {
  const bits = Math.log2((Math.max(model.texts, LeastTexts) + 2) / (Math.max(count - 1, 0) + 1))
  return Math.round(bits * Parts) / Parts
}

/** Bits that unit c adds after a and b: little inside a stock phrase, much at the start of a rare word. */
export function surprise(model: CorpusModel, a: number, b: number, c: number): number {
  const context = Math.max((model.pair[pairPlace(model, a, b)] ?? 0) - 1, 0)
  const together = Math.max((model.triple[triplePlace(model, a, b, c)] ?? 0) - 1, 0)
  const prior = PriorTexts * (c < FirstCharacter ? PriorLetter : PriorCharacter)
  return Math.max(0, Math.log2((context + PriorTexts) / (together + prior)))
}

/** Bits in the first two units of a match. */
export function pairRarity(model: CorpusModel, a: number, b: number): number {
  return rarity(model, model.pair[pairPlace(model, a, b)] ?? 0)
}

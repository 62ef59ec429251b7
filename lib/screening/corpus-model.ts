import { gatherCounts } from './gathered-places'
import { Boundary, hashPair, hashTriple } from './grams'
import { PlaceSet } from './place-set'

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
  const { single } = model
  const pairCounts = gatherCounts(model.pair)
  const tripleCounts = gatherCounts(model.triple)
  const singles = new PlaceSet()
  const pairs = new PlaceSet()
  const triples = new PlaceSet()
  for (let doc = 0; doc < starts.length; doc++) {
    let a = Boundary
    let b = Boundary
    const from = starts[doc] ?? 0
    const to = ends[doc] ?? 0
    for (const seen of [singles, pairs, triples]) seen.begin(to - from)
    for (let i = from; i < to; i++) {
      const c = units[i] ?? Boundary
      if (c !== Boundary) {
        if (singles.add(c)) single[c] = (single[c] ?? 0) + 1
        if (b !== Boundary) {
          const pair = pairPlace(model, b, c)
          if (pairs.add(pair)) pairCounts.add(pair)
          const triple = a === Boundary ? -1 : triplePlace(model, a, b, c)
          if (triple >= 0 && triples.add(triple)) tripleCounts.add(triple)
        }
      }
      a = b
      b = c
    }
  }
  pairCounts.end()
  tripleCounts.end()
  model.texts = starts.length
  return model
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
export function rarity({ texts }: CorpusModel, count: number): number {
  if (texts !== tabled.texts)
    tabled = { texts, bits: Float64Array.from({ length: Tabled }, (_, n) => rarityIn(texts, n)) }
  return tabled.bits[count] ?? rarityIn(texts, count)
}

/** Logarithms are slow, and are wanted of small numbers again and again. */
const Tabled = 1 << 14
let tabled = { texts: -1, bits: new Float64Array() }

function rarityIn(texts: number, count: number): number {
  const bits = Math.log2((Math.max(texts, LeastTexts) + 2) / (Math.max(count - 1, 0) + 1))
  return Math.round(bits * Parts) / Parts
}

const logsBeyond = (prior: number) => Float64Array.from({ length: Tabled }, (_, n) => Math.log2(n + prior))
const ContextLogs = logsBeyond(PriorTexts)
const LetterLogs = logsBeyond(PriorTexts * PriorLetter)
const CharacterLogs = logsBeyond(PriorTexts * PriorCharacter)

/** Bits that a unit adds to the two before it: little inside a stock phrase, much at the start of a rare word. */
function surprise(pairBefore: number, triple: number, unit: number): number {
  const context = Math.max(pairBefore - 1, 0)
  const together = Math.max(triple - 1, 0)
  const above = ContextLogs[context] ?? Math.log2(context + PriorTexts)
  const isLetter = unit < FirstCharacter
  const below = (isLetter ? LetterLogs : CharacterLogs)[together]
  return Math.max(0, above - (below ?? Math.log2(together + PriorTexts * (isLetter ? PriorLetter : PriorCharacter))))
}

/** Of each unit of a text the bits of the pair that ends there, and its surprise after the two units before it; none beside a boundary. */
export type GramBits = { pairBits: Float64Array; surprises: Float64Array }

/** Measures the first `length` units of a text. */
export function measureGrams(
  model: CorpusModel,
  units: Uint16Array,
  length: number,
  { pairBits, surprises }: GramBits = { pairBits: new Float64Array(length), surprises: new Float64Array(length) },
): GramBits {
  let a = Boundary
  let b = Boundary
  let pairBefore = 0
  for (let i = 0; i < length; i++) {
    const c = units[i] ?? Boundary
    pairBits[i] = 0
    surprises[i] = 0
    if (b !== Boundary && c !== Boundary) {
      const pair = model.pair[pairPlace(model, b, c)] ?? 0
      pairBits[i] = rarity(model, pair)
      if (a !== Boundary) surprises[i] = surprise(pairBefore, model.triple[triplePlace(model, a, b, c)] ?? 0, c)
      pairBefore = pair
    }
    a = b
    b = c
  }
  return { pairBits, surprises }
}

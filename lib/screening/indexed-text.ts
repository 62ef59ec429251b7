import { type Anchors, anchorsStored } from './anchors'
import { visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import type { OldText } from './evidence'
import { mix } from './grams'
import type { StoredModel } from './stored-model'

/** What the rows hold of one text. */
export type IndexedText = OldText & { anchors: Anchors; pairs: number[] }

/** The compared form of a text and all that is looked up of it, under one model. */
export function indexText(
  { model, commonPairs }: Omit<StoredModel, 'version'>,
  units: Uint16Array,
  titleLength: number,
): IndexedText {
  const triples = new Set<number>()
  visitTriples(model, units, 0, units.length, (place) => triples.add(place))
  const pairs = new Set<number>()
  visitPairs(model, units, 0, titleLength, (place) => {
    if (commonPairs.find(place) < 0) pairs.add(place)
  })
  const whole = wholeTitle(units, titleLength)
  return {
    units,
    titleLength,
    tripleWeight: sumOf(model, triples, model.triple),
    titleWeight: sumOf(model, pairs, model.pair),
    anchors: anchorsStored(units),
    pairs: whole === null ? [...pairs] : [...pairs, whole],
  }
}

/** Stands among the title's pairs for all of it: equal titles meet even if each of their pairs is common. Never a pair's place. */
export function wholeTitle(units: Uint16Array, titleLength: number): number | null {
  if (titleLength < 2) return null
  let hash = 0
  for (let i = 0; i < titleLength; i++) hash = mix(hash ^ (units[i] ?? 0))
  return ~(hash >>> 1)
}

function sumOf(model: CorpusModel, places: Iterable<number>, counts: Uint32Array): number {
  let sum = 0
  for (const place of places) sum += rarity(model, counts[place] ?? 0)
  return sum
}

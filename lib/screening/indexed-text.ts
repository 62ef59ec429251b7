import { visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import type { OldText } from './evidence'
import { visitFingerprints } from './fingerprints'
import type { StoredModel } from './stored-model'

/** What the rows hold of one text. */
export type IndexedText = OldText & { fingerprints: number[]; pairs: number[] }

/** The compared form of a text and all that is looked up of it, under one model. */
export function indexText(
  { model, commonPairs }: Omit<StoredModel, 'version'>,
  units: Uint16Array,
  titleLength: number,
): IndexedText {
  const fingerprints = new Set<number>()
  visitFingerprints(units, 0, units.length, (_, hash) => fingerprints.add(hash | 0))
  const triples = new Set<number>()
  visitTriples(model, units, 0, units.length, (place) => triples.add(place))
  const pairs = new Set<number>()
  visitPairs(model, units, 0, titleLength, (place) => {
    if (commonPairs.find(place) < 0) pairs.add(place)
  })
  return {
    units,
    titleLength,
    tripleWeight: sumOf(model, triples, model.triple),
    titleWeight: sumOf(model, pairs, model.pair),
    fingerprints: [...fingerprints],
    pairs: [...pairs],
  }
}

function sumOf(model: CorpusModel, places: Iterable<number>, counts: Uint32Array): number {
  let sum = 0
  for (const place of places) sum += rarity(model, counts[place] ?? 0)
  return sum
}

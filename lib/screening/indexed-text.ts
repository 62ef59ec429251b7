import { StoredEnd, visitAnchors } from './anchors'
import { visitPairs, visitTriples } from './corpus'
import { rarity } from './corpus-model'
import type { OldText } from './evidence'
import { mix } from './grams'
import type { StoredModel } from './stored-model'

/** What is looked up of one text: its triples and the pairs of its title by place, its anchors. */
export type IndexedText = OldText & { triples: number[]; pairs: number[]; anchors: Anchor[] }

export type Anchor = { hash: number; around: number }

type Learnt = Pick<StoredModel, 'model' | 'commonPairs'>

/** The compared form of a text and all that is looked up of it, under one model. */
export function indexText({ model, commonPairs }: Learnt, units: Uint16Array, titleLength: number): IndexedText {
  const triples = new Set<number>()
  visitTriples(model, units, 0, units.length, (place) => triples.add(place))
  const pairs = new Set<number>()
  visitPairs(model, units, 0, titleLength, (place) => {
    if (commonPairs.find(place) < 0) pairs.add(place)
  })
  const anchors: Anchor[] = []
  visitStored(units, titleLength, (hash, around) => anchors.push({ hash, around }))
  return {
    units,
    titleLength,
    tripleWeight: sumOf(model, triples, model.triple),
    titleWeight: sumOf(model, pairs, model.pair),
    triples: [...triples],
    pairs: [...pairs],
    anchors,
  }
}

/** Stands where an anchor's surroundings would, which never have all bits set. */
export const WholeTitle = -1

/** The anchors of a text, and its title as one of them: equal titles meet even if each of their pairs is common. */
export function visitStored(
  units: Uint16Array,
  titleLength: number,
  visit: (hash: number, around: number) => void,
): void {
  visitAnchors(units, StoredEnd, (_, hash, around) => visit(hash, around))
  const whole = wholeTitle(units, titleLength)
  if (whole !== null) visit(whole, WholeTitle)
}

export function wholeTitle(units: Uint16Array, titleLength: number): number | null {
  if (titleLength < 2) return null
  let hash = 0
  for (let i = 0; i < titleLength; i++) hash = mix(hash ^ (units[i] ?? 0))
  return hash
}

function sumOf(model: StoredModel['model'], places: Iterable<number>, counts: Uint32Array): number {
  let sum = 0
  for (const place of places) sum += rarity(model, counts[place] ?? 0)
  return sum
}

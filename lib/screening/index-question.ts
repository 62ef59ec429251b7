import type { Probe } from './alignment'
import { AskedLists } from './asked-lists'
import { type AskedAnchor, type AskedPlace, anchorsAsked, pairsAsked } from './asked-places'
import { GuaranteedShare } from './candidates'
import { visitPairs } from './corpus'
import { rarity } from './corpus-model'
import { wholeTitle } from './indexed-text'
import { LongText, LongTriples, Triples } from './posting-keys'
import type { StoredModel } from './stored-model'

/** So large a share of the new text's triples, the commonest, is not looked up: they stand in more lists than all the rest. */
const SkippedShare = 0.2
/** Of a very long text so many of the rarest triples are looked up among the texts too short to share much of it. */
const AskedOfShort = 800

/** What is looked up of a new text. */
export type IndexQuestion = {
  lists: AskedLists
  /** By hash. */
  anchors: ReadonlyMap<number, AskedAnchor>
  wholeTitle: number | null
  /** The commonest triples, which are looked up only if need be. */
  later: { places: readonly AskedPlace[]; triples: number }
  /** Different triples of the new text. */
  triples: number
  /** So many triples are guaranteed to be enough that only a very long text can have them. */
  longOnly: boolean
  titleWeight: number
  isLong: boolean
}

/** `places`: the triples of the text, the rarest first. */
export function askIndex(index: StoredModel, probe: Probe, places: readonly AskedPlace[]): IndexQuestion {
  const triples = places.reduce((sum, place) => sum + place.triples, 0)
  const longOnly = GuaranteedShare * triples - (triples - places.length) >= LongText
  let skipped = 0
  let end = places.length
  for (; end > 0; end--) {
    const next = skipped + (places[end - 1]?.triples ?? 0)
    if (next > SkippedShare * triples || next >= GuaranteedShare * triples) break
    skipped = next
  }
  const lists = new AskedLists()
  addTriples(lists, places.slice(0, end), longOnly)
  if (longOnly) lists.addTriples(Triples, places.slice(0, AskedOfShort))
  lists.addPairs(pairsAsked(index, probe))
  return {
    lists,
    anchors: anchorsAsked(probe),
    wholeTitle: wholeTitle(probe.units, probe.titleLength),
    later: { places: places.slice(end), triples: skipped },
    triples,
    longOnly,
    titleWeight: titleWeightOf(index, probe),
    isLong: places.length >= LongText,
  }
}

export function addTriples(lists: AskedLists, places: readonly AskedPlace[], longOnly: boolean): void {
  lists.addTriples(LongTriples, places)
  if (!longOnly) lists.addTriples(Triples, places)
}

function titleWeightOf({ model }: StoredModel, { units, titleLength }: Probe): number {
  const pairs = new Set<number>()
  visitPairs(model, units, 0, titleLength, (place) => pairs.add(place))
  let weight = 0
  for (const place of pairs) weight += rarity(model, model.pair[place] ?? 0)
  return weight
}

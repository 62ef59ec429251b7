import { bitsOf, type Probe } from './alignment'
import { AnchorLength, AskedEnd, visitAnchors } from './anchors'
import { visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import type { StoredModel } from './stored-model'

/** A place of the new text: its bits, and how many different triples of the text share it. */
export type AskedPlace = { place: number; weight: number; triples: number }

/** The triples of a text by their places, the rarest first. */
export function triplesAsked(model: CorpusModel, units: Uint16Array): AskedPlace[] {
  const asked = new Map<number, AskedPlace>()
  const seen = new Set<number>()
  visitTriples(model, units, 0, units.length, (place, position) => {
    const at = asked.get(place)
    const triple = tripleAt(units, position)
    if (at && seen.has(triple)) return
    seen.add(triple)
    if (at) at.triples++
    else asked.set(place, { place, weight: rarity(model, model.triple[place] ?? 0), triples: 1 })
  })
  return [...asked.values()].sort(
    (x, y) => (model.triple[x.place] ?? 0) - (model.triple[y.place] ?? 0) || x.place - y.place,
  )
}

const tripleAt = (units: Uint16Array, i: number): number =>
  ((units[i] ?? 0) * 0x10000 + (units[i + 1] ?? 0)) * 0x10000 + (units[i + 2] ?? 0)

/** The rarest pairs of the new title, and of the text, are looked up until they name so many titles together. */
const TitlesAsked = 40_000

export type AskedPair = { place: number; weight: number; titled: boolean; titles: number }

export function pairsAsked({ model, inTitles, commonPairs }: StoredModel, probe: Probe): AskedPair[] {
  const asked = new Map<number, AskedPair>()
  visitPairs(model, probe.units, 0, probe.units.length, (place, position) => {
    if (asked.has(place) || commonPairs.find(place) >= 0) return
    const weight = rarity(model, model.pair[place] ?? 0)
    asked.set(place, { place, weight, titled: position + 1 < probe.titleLength, titles: inTitles[place] ?? 0 })
  })
  const rarestFirst = [...asked.values()].sort((x, y) => x.titles - y.titles || x.place - y.place)
  return [
    ...withinBudget(rarestFirst.filter(({ titled }) => titled)),
    ...withinBudget(rarestFirst.filter(({ titled }) => !titled)),
  ]
}

function withinBudget(rarestFirst: readonly AskedPair[]): AskedPair[] {
  let left = TitlesAsked
  return rarestFirst.filter(({ titles }) => {
    left -= titles + 1
    return left >= 0
  })
}

export type AskedAnchor = { weight: number; arounds: number[] }

/** The anchors of the new text by hash, each with its bits and all the surroundings it has there. */
export function anchorsAsked(probe: Probe): Map<number, AskedAnchor> {
  const asked = new Map<number, AskedAnchor>()
  visitAnchors(probe.units, AskedEnd, (position, hash, around) => {
    const known = asked.get(hash)
    if (!known) asked.set(hash, { weight: Math.round(bitsOf(probe, position, AnchorLength)), arounds: [around] })
    else if (!known.arounds.includes(around)) known.arounds.push(around)
  })
  return asked
}

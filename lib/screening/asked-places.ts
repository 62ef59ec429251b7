import { bitsOf, type Probe } from './alignment'
import { AnchorLength, AskedEnd, visitAnchors } from './anchors'
import { visitPairs, visitTriples } from './corpus'
import { type CorpusModel, rarity } from './corpus-model'
import { NumberTable } from './number-table'
import type { StoredModel } from './stored-model'

/** A place of the new text: its bits, and how many different triples of the text share it. */
export type AskedPlace = { place: number; weight: number; triples: number }

/** The triples of a text by their places, the rarest first. */
export function triplesAsked(model: CorpusModel, units: Uint16Array): AskedPlace[] {
  const table = new NumberTable(units.length)
  const firstAt: number[] = []
  const asked: AskedPlace[] = []
  const sharing = new Map<AskedPlace, number[]>()
  visitTriples(model, units, 0, units.length, (place, position) => {
    const at = table.place(place)
    const known = asked[at]
    if (!known) {
      asked.push({ place, weight: rarity(model, model.triple[place] ?? 0), triples: 1 })
      firstAt.push(position)
      return
    }
    const others = sharing.get(known)
    const same = (other: number | undefined) => other !== undefined && equalTriples(units, position, other)
    if (same(firstAt[at]) || others?.some(same)) return
    known.triples++
    sharing.set(known, [...(others ?? []), position])
  })
  return inOrder(table, asked, model.triple)
}

const equalTriples = (units: Uint16Array, i: number, j: number): boolean =>
  units[i] === units[j] && units[i + 1] === units[j + 1] && units[i + 2] === units[j + 2]

/** What was asked place by place, the rarest place first. */
function inOrder<Place extends { place: number }>(table: NumberTable, asked: readonly Place[], counts: Uint32Array) {
  const keys = Float64Array.from(asked, ({ place }) => (counts[place] ?? 0) * counts.length + place)
  return Array.from(keys.sort(), (key) => asked[table.find(key % counts.length)]).filter((place) => place !== undefined)
}

/** The rarest pairs of the new title, and of the text, are looked up until they name so many titles together. */
const TitlesAsked = 40_000

export type AskedPair = { place: number; weight: number; titled: boolean; titles: number }

export function pairsAsked({ model, inTitles, commonPairs }: StoredModel, probe: Probe): AskedPair[] {
  const table = new NumberTable(probe.units.length)
  const asked: AskedPair[] = []
  visitPairs(model, probe.units, 0, probe.units.length, (place, position) => {
    const known = table.size
    if (commonPairs.find(place) >= 0 || table.place(place) < known) return
    const weight = rarity(model, model.pair[place] ?? 0)
    asked.push({ place, weight, titled: position + 1 < probe.titleLength, titles: inTitles[place] ?? 0 })
  })
  const rarestFirst = inOrder(table, asked, inTitles)
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

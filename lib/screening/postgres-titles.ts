import type { Probe } from './alignment'
import { Best } from './best'
import { visitPairs } from './corpus'
import { rarity } from './corpus-model'
import { wholeTitle } from './indexed-text'
import type { Executor } from './postgres-executor'
import { listOf } from './postgres-rows'
import type { StoredModel } from './stored-model'

/** The rarest pairs of the new title, and of the text, are looked up until they name so many titles together. */
const TitlesAsked = 5_000
/** So many titles are weighed against their own length, and so many are taken for like the new title. */
const MostInText = 200
const MostLike = 24

type Weighed = { document: number; weight: number }

/** Documents whose titles share the most with the new text, and with its title, weighed by rarity in sixteenths of a bit. */
export async function findTitles(
  executor: Executor,
  stored: StoredModel,
  probe: Probe,
): Promise<{ inText: Weighed[]; like: Weighed[] }> {
  const asked = pairsAsked(stored, probe)
  const rows = await executor.query<{ place: number; documents: string | null }>(
    `SELECT asked.place, found.documents FROM unnest($1::int4[]) asked (place)
     CROSS JOIN LATERAL (
       SELECT array_agg(document)::text AS documents FROM screening_title_pair t WHERE t.place = asked.place
     ) found`,
    [listOf(asked.map(({ place }) => place))],
  )
  const documents = new Map(rows.map(({ place, documents }) => [place, numbersOf(documents ?? '')]))
  const inText = new Map<number, number>()
  const inTitle = new Map<number, number>()
  for (const { place, weight, titled } of asked)
    for (const document of documents.get(place) ?? []) {
      inText.set(document, (inText.get(document) ?? 0) + weight)
      if (titled) inTitle.set(document, (inTitle.get(document) ?? 0) + weight)
    }
  return { inText: bestOf(inText, MostInText), like: bestOf(inTitle, MostLike) }
}

/** The numbers of an array as PostgreSQL writes it; there may be many thousands, most of one length. */
function numbersOf(list: string): number[] {
  const numbers: number[] = []
  let number = 0
  for (let i = 1; i < list.length; i++) {
    const digit = list.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) number = number * 10 + digit
    else {
      numbers.push(number)
      number = 0
    }
  }
  return numbers
}

function bestOf(weights: ReadonlyMap<number, number>, most: number): Weighed[] {
  const best = new Best(most)
  for (const [document, weight] of weights) best.offer(document, weight)
  return best.docs.map((document) => ({ document, weight: weights.get(document) ?? 0 }))
}

type AskedPair = { place: number; weight: number; titled: 0 | 1; titles: number }

function pairsAsked({ model, inTitles, commonPairs }: StoredModel, probe: Probe): AskedPair[] {
  const asked = new Map<number, AskedPair>()
  visitPairs(model, probe.units, 0, probe.units.length, (place, position) => {
    if (asked.has(place) || commonPairs.find(place) >= 0) return
    const weight = Math.round(16 * rarity(model, model.pair[place] ?? 0))
    asked.set(place, { place, weight, titled: position + 1 < probe.titleLength ? 1 : 0, titles: inTitles[place] ?? 0 })
  })
  const rarestFirst = [...asked.values()].sort((x, y) => x.titles - y.titles || x.place - y.place)
  const kept = [
    ...withinBudget(rarestFirst.filter(({ titled }) => titled === 1)),
    ...withinBudget(rarestFirst.filter(({ titled }) => titled === 0)),
  ]
  const whole = wholeTitle(probe.units, probe.titleLength)
  // More than all pairs together: whoever has the very same title comes first.
  if (whole !== null) kept.push({ place: whole, weight: 1 << 20, titled: 1, titles: 1 })
  return kept
}

function withinBudget(rarestFirst: readonly AskedPair[]): AskedPair[] {
  let left = TitlesAsked
  return rarestFirst.filter(({ titles }) => {
    left -= titles + 1
    return left >= 0
  })
}

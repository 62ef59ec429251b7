import { bitsOf, makeProbe, type Probe } from './alignment'
import { type Anchors, agreesAround, anchorsAsked } from './anchors'
import type { CandidateSet } from './candidates'
import { compareForm } from './compared-text'
import { visitPairs } from './corpus'
import { rarity } from './corpus-model'
import type { OldText } from './evidence'
import { FingerprintLength } from './fingerprints'
import { wholeTitle } from './indexed-text'
import { measureTexts } from './measured-texts'
import type { Executor } from './postgres-executor'
import { findDocuments, listOf, unitsOf } from './postgres-rows'
import { type Ranked, rank, type Screening, toScreening } from './ranking'
import type { StoredModel } from './stored-model'
import type { Submission } from './submission'

/** So many documents are fetched for a closer look: by common passages, by titles in the text, by likeness of titles. */
const ByPassages = 110
const ByTitleInText = 40
const ByTitle = 24
/** The rarest pairs of the new title, and of the text, are looked up until they name so many titles together. */
const TitlesAsked = 12_000

type Row = {
  number: number
  id: string
  units: Uint8Array
  title_length: number
  triple_weight: number
  title_weight: number
}

export type Found = { set: CandidateSet; texts: Map<number, OldText & { id: string }> }

/**
 * The documents worth a close look, and what the index and their texts say of them: the best by each channel, and all that
 * have a run of the guaranteed length in common with the new text.
 */
export async function findCandidates(executor: Executor, stored: StoredModel, probe: Probe): Promise<Found> {
  const anchors = weighedAnchors(probe)
  const pairs = pairsAsked(stored, probe)
  const rows = await executor.query<Row>(CandidateQuery, [
    listOf(anchors.hashes),
    listOf(anchors.weights),
    listOf(anchors.before),
    listOf(anchors.after),
    listOf(pairs.places),
    listOf(pairs.weights),
    listOf(pairs.titled),
  ])
  const texts = new Map<number, OldText & { id: string }>()
  for (const [place, row] of rows.entries())
    texts.set(place, {
      id: row.id,
      units: unitsOf(row.units),
      titleLength: row.title_length,
      tripleWeight: row.triple_weight,
      titleWeight: row.title_weight,
    })
  return { set: measureTexts(stored, probe, texts), texts }
}

// OFFSET 0 keeps each look-up a look-up: planned as one join, the whole index might be read.
const CandidateQuery = `
  WITH anchored AS MATERIALIZED (
    SELECT found.document, sum(asked.weight) AS weight, bool_or(${agreesAround('asked', 'found')}) AS has_run
    FROM unnest($1::int4[], $2::int4[], $3::int4[], $4::int4[]) asked (hash, weight, before, after)
    CROSS JOIN LATERAL (
      SELECT document, before, after FROM screening_anchor WHERE screening_anchor.hash = asked.hash OFFSET 0
    ) found
    GROUP BY found.document
  ), titles AS MATERIALIZED (
    SELECT found.document, sum(asked.weight) AS inside, sum(asked.weight * asked.titled) AS in_title
    FROM unnest($5::int4[], $6::int4[], $7::int4[]) asked (place, weight, titled)
    CROSS JOIN LATERAL (SELECT document FROM screening_title_pair t WHERE t.place = asked.place OFFSET 0) found
    GROUP BY found.document
  ), in_text AS (
    SELECT document FROM (SELECT * FROM titles ORDER BY inside DESC, document LIMIT 400) best
    JOIN screening_document d ON d.number = best.document
    ORDER BY best.inside::float8 * best.inside / (256 * d.title_weight + 2560) DESC, document LIMIT ${ByTitleInText}
  )
  SELECT number, id, units, title_length, triple_weight, title_weight FROM screening_document
  WHERE number IN (
    (SELECT document FROM anchored ORDER BY weight DESC, document LIMIT ${ByPassages})
    UNION ALL SELECT document FROM anchored WHERE has_run
    UNION ALL SELECT document FROM in_text
    UNION ALL (SELECT document FROM titles WHERE in_title > 0 ORDER BY in_title DESC, document LIMIT ${ByTitle})
  )
  ORDER BY id`

/** Each with its bits in sixteenths, the first time it occurs: whole numbers add up to the same sum in any order. */
function weighedAnchors(probe: Probe): Anchors & { weights: number[] } {
  const anchors = anchorsAsked(probe.units)
  const seen = new Set<number>()
  const weights = anchors.hashes.map((hash, i) => {
    if (seen.has(hash)) return 0
    seen.add(hash)
    return Math.max(1, Math.round(16 * bitsOf(probe, anchors.positions[i] ?? 0, FingerprintLength)))
  })
  return { ...anchors, weights }
}

type AskedPair = { place: number; weight: number; titled: 0 | 1; titles: number }

function pairsAsked({ model, inTitles, commonPairs }: StoredModel, probe: Probe) {
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
  return {
    places: kept.map(({ place }) => place),
    weights: kept.map(({ weight }) => weight),
    titled: kept.map(({ titled }) => titled),
  }
}

function withinBudget(rarestFirst: readonly AskedPair[]): AskedPair[] {
  let left = TitlesAsked
  return rarestFirst.filter(({ titles }) => {
    left -= titles + 1
    return left >= 0
  })
}

/** Screens a text against all rows that the executor sees; see `Engine.screen` and `toScreening`. */
export async function screen(
  executor: Executor,
  stored: StoredModel,
  submission: Submission,
  top: number,
  keeps: (ranked: Ranked) => boolean = () => false,
): Promise<Screening> {
  const text = compareForm(submission, stored.boilerplate)
  const probe = makeProbe(stored.model, text.units, text.titleLength)
  const { set, texts } = await findCandidates(executor, stored, probe)
  const ranked = rank(stored.model, probe, set, (doc) => texts.get(doc) ?? Missing)
  // A few more than asked for: some may have no passage to show.
  const wanted = ranked.filter((one, place) => place < top + 5 || keeps(one))
  const ids = wanted.flatMap(({ doc }) => texts.get(doc)?.id ?? [])
  const known = await findDocuments(executor, ids)
  const submissions = new Map(known.map((found) => [found.id, found]))
  const knownAs = (doc: number) => submissions.get(texts.get(doc)?.id ?? '')
  return toScreening({ submission, text, probe, boilerplate: stored.boilerplate }, ranked, knownAs, top, keeps)
}

const Missing: OldText = { units: new Uint16Array(), titleLength: 0, tripleWeight: 0, titleWeight: 0 }

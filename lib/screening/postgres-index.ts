import { bitsOf, makeProbe, type Probe } from './alignment'
import { AnchorLength, type Anchors, agreesAround, anchorsAsked } from './anchors'
import type { CandidateSet } from './candidates'
import { compareForm } from './compared-text'
import type { OldText } from './evidence'
import { measureTexts } from './measured-texts'
import type { Executor } from './postgres-executor'
import { findDocuments, listOf, unitsOf } from './postgres-rows'
import { findTitles } from './postgres-titles'
import { type Ranked, rank, type Screening, toScreening } from './ranking'
import type { StoredModel } from './stored-model'
import type { Submission } from './submission'

/** So many documents are fetched for a closer look, beside those with like titles: by common passages, and by titles in the text. */
const ByPassages = 110
const ByTitleInText = 40

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
  const titles = await findTitles(executor, stored, probe)
  const rows = await executor.query<Row>(CandidateQuery, [
    listOf(anchors.hashes),
    listOf(anchors.weights),
    listOf(anchors.around),
    listOf(titles.inText.map(({ document }) => document)),
    listOf(titles.inText.map(({ weight }) => weight)),
    listOf(titles.like.map(({ document }) => document)),
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
    FROM unnest($1::int4[], $2::int4[], $3::int4[]) asked (hash, weight, around)
    CROSS JOIN LATERAL (
      SELECT document, around FROM screening_anchor WHERE screening_anchor.hash = asked.hash OFFSET 0
    ) found
    GROUP BY found.document
  ), in_text AS (
    SELECT document FROM unnest($4::int4[], $5::int4[]) best (document, inside)
    JOIN screening_document d ON d.number = best.document
    ORDER BY best.inside::float8 * best.inside / (256 * d.title_weight + 2560) DESC, document LIMIT ${ByTitleInText}
  )
  SELECT number, id, units, title_length, triple_weight, title_weight FROM screening_document
  WHERE number IN (
    (SELECT document FROM anchored ORDER BY weight DESC, document LIMIT ${ByPassages})
    UNION ALL SELECT document FROM anchored WHERE has_run
    UNION ALL SELECT document FROM in_text
    UNION ALL SELECT unnest($6::int4[])
  )
  ORDER BY id`

/** Each with its bits in sixteenths, the first time it occurs: whole numbers add up to the same sum in any order. */
function weighedAnchors(probe: Probe): Anchors & { weights: number[] } {
  const anchors = anchorsAsked(probe.units)
  const seen = new Set<number>()
  const weights = anchors.hashes.map((hash, i) => {
    if (seen.has(hash)) return 0
    seen.add(hash)
    return Math.max(1, Math.round(16 * bitsOf(probe, anchors.positions[i] ?? 0, AnchorLength)))
  })
  return { ...anchors, weights }
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

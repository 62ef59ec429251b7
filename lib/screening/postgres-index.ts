import { bitsOf, makeProbe, type Probe } from './alignment'
import type { CandidateSet } from './candidates'
import { compareForm } from './compared-text'
import { visitPairs } from './corpus'
import { rarity } from './corpus-model'
import type { OldText } from './evidence'
import { FingerprintLength, visitFingerprints } from './fingerprints'
import { measureTexts } from './measured-texts'
import type { Executor } from './postgres-executor'
import { findDocuments, unitsOf } from './postgres-rows'
import { type Ranked, rank, type Screening, toScreening } from './ranking'
import type { StoredModel } from './stored-model'
import type { Submission } from './submission'

/** So many documents are fetched for a closer look: by common passages, by titles in the text, by likeness of titles. */
const ByPassages = 110
const ByTitleInText = 40
const ByTitle = 24
/** Of a long text's pairs only so many of the rarest are looked up in titles. */
const PairsAsked = 600

type Row = {
  number: number
  id: string
  units: Uint8Array
  title_length: number
  triple_weight: number
  title_weight: number
}

export type Found = { set: CandidateSet; texts: Map<number, OldText & { id: string }> }

/** The documents worth a close look, and what the index and their texts say of them. */
export async function findCandidates(executor: Executor, stored: StoredModel, probe: Probe): Promise<Found> {
  const prints = fingerprintsAsked(probe)
  const pairs = pairsAsked(stored, probe)
  const rows = await executor.query<Row>(
    `WITH passages AS (
       SELECT f.document FROM unnest($1::int4[], $2::int4[]) asked (hash, weight)
       JOIN screening_fingerprint f USING (hash) GROUP BY f.document ORDER BY sum(asked.weight) DESC, f.document LIMIT ${ByPassages}
     ), titles AS MATERIALIZED (
       SELECT t.document, sum(asked.weight) AS inside, sum(asked.weight * asked.titled) AS in_title
       FROM unnest($3::int4[], $4::int4[], $5::int4[]) asked (place, weight, titled)
       JOIN screening_title_pair t USING (place) GROUP BY t.document
     ), in_text AS (
       SELECT document FROM (SELECT * FROM titles ORDER BY inside DESC, document LIMIT 400) best
       JOIN screening_document d ON d.number = best.document
       ORDER BY best.inside::float8 * best.inside / (256 * d.title_weight + 2560) DESC, document LIMIT ${ByTitleInText}
     ), by_title AS (
       SELECT document FROM titles WHERE in_title > 0 ORDER BY in_title DESC, document LIMIT ${ByTitle}
     )
     SELECT number, id, units, title_length, triple_weight, title_weight FROM screening_document
     WHERE number IN (SELECT document FROM passages UNION SELECT document FROM in_text UNION SELECT document FROM by_title)
     ORDER BY id`,
    [prints.hashes, prints.weights, pairs.places, pairs.weights, pairs.titled],
  )
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

/** Fingerprints with their bits in sixteenths: whole numbers add up to the same sum in any order. */
function fingerprintsAsked(probe: Probe): { hashes: number[]; weights: number[] } {
  const bits = new Map<number, number>()
  visitFingerprints(probe.units, 0, probe.units.length, (position, hash) =>
    bits.set(hash | 0, Math.max(1, Math.round(16 * bitsOf(probe, position, FingerprintLength)))),
  )
  return { hashes: [...bits.keys()], weights: [...bits.values()] }
}

function pairsAsked({ model, commonPairs }: StoredModel, probe: Probe) {
  const asked = new Map<number, { weight: number; titled: number }>()
  visitPairs(model, probe.units, 0, probe.units.length, (place, position) => {
    if (asked.has(place) || commonPairs.find(place) >= 0) return
    const weight = Math.round(16 * rarity(model, model.pair[place] ?? 0))
    asked.set(place, { weight, titled: position + 1 < probe.titleLength ? 1 : 0 })
  })
  const kept = [...asked].sort(([, x], [, y]) => y.titled - x.titled || y.weight - x.weight).slice(0, PairsAsked)
  return {
    places: kept.map(([place]) => place),
    weights: kept.map(([, { weight }]) => weight),
    titled: kept.map(([, { titled }]) => titled),
  }
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

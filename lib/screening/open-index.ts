import { DocumentFacts } from './document-facts'
import { NormalisationVersion } from './normalisation'
import type { Executor } from './postgres-executor'
import { RecentTexts } from './recent-texts'
import { readModel, SelectNewest, type StoredModel } from './stored-model'

/** What a process keeps of the index between questions: the model, some bytes of each document, the recent texts. */
export type OpenIndex = StoredModel & {
  /** All documents up to this number are packed. */
  upTo: number
  longTexts: boolean
  facts: DocumentFacts
  recent: RecentTexts
}

/** A version of the model with one of its segments, or with none. */
type Newest = { version: number; up_to: number | null; long_texts: boolean; facts: Uint8Array }

/** The index under its newest model, or null before the first. `known` is handed back if nothing was packed since. */
export async function openIndex(executor: Executor, known: OpenIndex | null = null): Promise<OpenIndex | null> {
  // One statement, since most questions learn from it that there is nothing new.
  const newest = await executor.query<Newest>(
    `SELECT version, up_to, long_texts, facts
     FROM (${SelectNewest}) newest
     LEFT JOIN screening_segment ON model_version = version AND (version <> $2::int4 OR up_to > $3::int4)
     ORDER BY up_to`,
    [NormalisationVersion, known?.version ?? 0, known?.upTo ?? 0],
  )
  const version = newest[0]?.version
  if (version === undefined) return null
  const held = known?.version === version ? known : null
  const segments = newest.filter(({ up_to }) => up_to !== null)
  if (held && segments.length === 0) return held
  const stored = held ?? (await readModel(executor, version))
  if (!stored) return null
  const facts = held?.facts ?? new DocumentFacts()
  let upTo = held?.upTo ?? 0
  for (const segment of segments) {
    facts.load(upTo + 1, segment.facts)
    upTo = segment.up_to ?? upTo
  }
  const longTexts = (held?.longTexts ?? false) || segments.some(({ long_texts }) => long_texts)
  const { model, boilerplate, inTitles, commonPairs } = stored
  const kept = { version, model, boilerplate, inTitles, commonPairs }
  return { ...kept, upTo, longTexts, facts, recent: new RecentTexts(kept, facts, upTo) }
}

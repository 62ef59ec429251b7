import { DocumentFacts } from './document-facts'
import type { Executor } from './postgres-executor'
import { RecentTexts } from './recent-texts'
import { loadModel, type StoredModel } from './stored-model'

/** What a process keeps of the index between questions: the model, some bytes of each document, the recent texts. */
export type OpenIndex = StoredModel & {
  /** All documents up to this number are packed. */
  upTo: number
  longTexts: boolean
  facts: DocumentFacts
  recent: RecentTexts
}

type Segment = { up_to: number; long_texts: boolean; facts: Uint8Array }

/** The index under its newest model, or null before the first. `known` is handed back if nothing was packed since. */
export async function openIndex(executor: Executor, known: OpenIndex | null = null): Promise<OpenIndex | null> {
  const stored = await loadModel(executor, known)
  if (!stored) return null
  const held = known?.version === stored.version ? known : null
  const from = held?.upTo ?? 0
  const segments = await executor.query<Segment>(
    `SELECT up_to, long_texts, facts FROM screening_segment
     WHERE model_version = $1::int4 AND up_to > $2::int4 ORDER BY up_to`,
    [stored.version, from],
  )
  if (held && segments.length === 0) return held
  const facts = held?.facts ?? new DocumentFacts()
  let upTo = from
  for (const segment of segments) {
    facts.load(upTo + 1, segment.facts)
    upTo = segment.up_to
  }
  const longTexts = (held?.longTexts ?? false) || segments.some(({ long_texts }) => long_texts)
  const { version, model, boilerplate, inTitles, commonPairs } = stored
  const kept = { version, model, boilerplate, inTitles, commonPairs }
  return { ...kept, upTo, longTexts, facts, recent: new RecentTexts(kept, facts, upTo) }
}

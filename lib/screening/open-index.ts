import { DocumentFacts } from './document-facts'
import { NormalisationVersion } from './normalisation'
import type { Executor } from './postgres-executor'
import { numbersOf } from './postgres-numbers'
import { type Present, RecentTexts } from './recent-texts'
import { readModel, SelectNewest, type StoredModel } from './stored-model'
import { TitleLists } from './title-lists'

/** What a process keeps of the index between questions: the model, a little of each document, the recent texts. */
type KeptIndex = StoredModel & {
  /** All documents up to this number are packed. */
  upTo: number
  longTexts: boolean
  facts: DocumentFacts
  titles: TitleLists
  recent: RecentTexts
}

/** The index as one transaction sees it. */
export type OpenIndex = KeptIndex & { present: Present }

/** A version of the model with one of its segments, or with none; and what is not packed, or no longer there. */
type Newest = {
  version: number
  up_to: number | null
  long_texts: boolean
  facts: Uint8Array
  titles: Uint8Array
  recent: string | null
  removed: string | null
}

// One statement, since most questions learn from it that there is nothing new.
const SelectNews = `
  WITH newest AS (${SelectNewest}),
    packed AS (SELECT coalesce(max(up_to), 0) AS last FROM screening_segment, newest WHERE model_version = version)
  SELECT version, up_to, long_texts, facts, titles,
    (SELECT array_agg(number)::text FROM screening_document, packed WHERE number > last) AS recent,
    (SELECT array_agg(number)::text FROM screening_removed) AS removed
  FROM newest
  LEFT JOIN screening_segment ON model_version = version AND (version <> $2::int4 OR up_to > $3::int4)
  ORDER BY up_to`

/** The index under its newest model, or null before the first. What is `known` of it is not read again. */
export async function openIndex(executor: Executor, known: OpenIndex | null = null): Promise<OpenIndex | null> {
  const news = await executor.query<Newest>(SelectNews, [NormalisationVersion, known?.version ?? 0, known?.upTo ?? 0])
  const [newest] = news
  if (!newest) return null
  const held = known?.version === newest.version ? known : await openModel(executor, newest.version)
  if (!held) return null
  const index = news.reduce<KeptIndex>(withSegment, held)
  const recent = numbersOf(newest.recent ?? '')
  await index.recent.readAll(executor, recent)
  return { ...index, present: { recent: new Set(recent), removed: new Set(numbersOf(newest.removed ?? '')) } }
}

/** A model without any document. */
async function openModel(executor: Executor, version: number): Promise<KeptIndex | null> {
  const stored = await readModel(executor, version)
  if (!stored) return null
  const facts = new DocumentFacts()
  return {
    ...stored,
    upTo: 0,
    longTexts: false,
    facts,
    titles: new TitleLists(),
    recent: new RecentTexts(stored, facts),
  }
}

/** The texts of a segment are no recent ones any more. */
function withSegment(index: KeptIndex, { up_to: upTo, long_texts: longTexts, facts, titles }: Newest): KeptIndex {
  if (upTo === null) return index
  index.facts.load(index.upTo + 1, facts)
  index.titles.load(upTo, titles)
  return { ...index, upTo, longTexts: index.longTexts || longTexts, recent: index.recent.anew() }
}

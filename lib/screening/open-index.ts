import { DocumentFacts } from './document-facts'
import { NormalisationVersion } from './normalisation'
import type { Executor } from './postgres-executor'
import { numbersOf } from './postgres-numbers'
import { type Present, RecentTexts } from './recent-texts'
import { readModel, type StoredModel } from './stored-model'
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

const SelectNews = 'SELECT * FROM screening_news($1::int4, $2::int4, $3::int4)'

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

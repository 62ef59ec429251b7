import { compareForm } from './compared-text'
import { type DocumentFacts, orderOf } from './document-facts'
import { type IndexedText, indexText } from './indexed-text'
import type { Executor } from './postgres-executor'
import { listOf } from './postgres-numbers'
import { LongText, LongTriples, TitlePairs, Triples } from './posting-keys'
import type { StoredModel } from './stored-model'
import { Submission } from './submission'

/** So many texts come from the database in one statement. */
const Batch = 500

export type RecentText = IndexedText & { id: string }

/** An anchor of a recent text. */
export type RecentAnchor = { document: number; around: number }

/** What a transaction sees of the texts that are not packed yet, and which of the packed ones are gone. */
export type Present = { recent: ReadonlySet<number>; removed: ReadonlySet<number> }

/**
 * The texts that came after the last packing. Their rows hold nothing but the text, so that adding one costs next to
 * nothing; each process looks them up here. A number never means another text, so what was read once stays true: whether
 * a transaction sees it is asked whenever the index is opened.
 */
export class RecentTexts {
  readonly texts = new Map<number, RecentText>()
  /** Documents by list; see `posting-keys`. */
  readonly lists = new Map<number, number[]>()
  readonly anchors = new Map<number, RecentAnchor[]>()

  constructor(
    private readonly stored: StoredModel,
    private readonly facts: DocumentFacts,
  ) {}

  /** The same without a text. */
  anew(): RecentTexts {
    return new RecentTexts(this.stored, this.facts)
  }

  /** Reads those of them that were not read before. */
  async readAll(executor: Executor, numbers: readonly number[]): Promise<void> {
    const unread = numbers.filter((number) => !this.texts.has(number))
    for (let from = 0; from < unread.length; from += Batch) await this.read(executor, unread.slice(from, from + Batch))
  }

  private async read(executor: Executor, numbers: readonly number[]): Promise<void> {
    const rows = await executor.query<{ number: number; submission: unknown }>(
      'SELECT number, submission FROM screening_document WHERE number = ANY($1::int4[])',
      [listOf(numbers)],
    )
    for (const { number, submission } of rows) this.add(number, Submission.parse(submission))
  }

  private add(number: number, submission: Submission): void {
    if (this.texts.has(number)) return
    const { units, titleLength } = compareForm(submission, this.stored.boilerplate)
    const text = { id: submission.id, ...indexText(this.stored, units, titleLength) }
    this.texts.set(number, text)
    this.facts.set(number, { ...text, order: orderOf(text.id) })
    const kind = text.triples.length < LongText ? Triples : LongTriples
    for (const place of text.triples) push(this.lists, kind + place, number)
    for (const place of text.pairs) push(this.lists, TitlePairs + place, number)
    for (const { hash, around } of text.anchors) push(this.anchors, hash, { document: number, around })
  }
}

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

import type { Probe } from './alignment'
import { type AskedPlace, anchorsAsked, pairsAsked } from './asked-places'
import { titleCoverage, titleLikeness } from './background'
import { Best } from './best'
import { GuaranteedShare } from './candidates'
import { visitPairs } from './corpus'
import { rarity } from './corpus-model'
import { Asked, DocumentTally } from './document-tally'
import { wholeTitle } from './indexed-text'
import type { OpenIndex } from './open-index'
import type { Executor } from './postgres-executor'
import { listOf } from './postgres-numbers'
import { anchorRow, isAnchorRow, LongText, LongTriples, RowPlaces, rowOf, Triples } from './posting-keys'
import { type Span, visitDocuments, visitLists, visitStoredAnchors } from './posting-rows'
import type { Present } from './recent-texts'

/** So large a share of the new text's triples, the commonest, is not looked up: they stand in more lists than all the rest. */
const SkippedShare = 0.2
/** Of a very long text so many of the rarest triples are looked up among the texts too short to share much of it. */
const AskedOfShort = 800
/** More documents than this are not looked at one by one; the commonest triples are looked up after all. */
const MostChecked = 400

/** `measured`: what is only measured, unless a text turns out to share as much as is guaranteed to be found. */
export type Choice = { chosen: ReadonlySet<number>; measured: readonly number[] }

/** Of those with the most in common so many are weighed, and so many are measured: the background against which they stand out. */
const Weighed = 24
const Background = 40

/** The documents worth a close look: the best by each channel, and all that a guarantee covers. */
export async function chooseDocuments(
  executor: Executor,
  index: OpenIndex,
  probe: Probe,
  places: readonly AskedPlace[],
): Promise<Choice> {
  const present = await index.recent.see(executor)
  const question = askOf(index, probe, places)
  const { asked, later } = question
  const rows = [await findRows(executor, index, asked)]
  let least = Math.max(1, GuaranteedShare * question.triples - later.triples)
  const first = choose(index, present, question, rows, least)
  if (first.measured.length <= MostChecked || later.places.length === 0) return first
  const rest = new Asked(new Map(), null)
  addTriples(rest, later.places, question.longOnly)
  rows.push(await findRows(executor, index, rest))
  addTriples(asked, later.places, question.longOnly)
  least = Math.max(1, GuaranteedShare * question.triples)
  const { chosen, measured } = choose(index, present, question, rows, least)
  return { chosen: new Set([...chosen, ...measured]), measured: [] }
}

type Question = {
  asked: Asked
  /** The commonest triples, which are looked up only if need be. */
  later: { places: readonly AskedPlace[]; triples: number }
  /** Different triples of the new text. */
  triples: number
  /** So many triples are guaranteed to be enough that only a very long text can have them. */
  longOnly: boolean
  titleWeight: number
  isLong: boolean
}

function askOf(index: OpenIndex, probe: Probe, places: readonly AskedPlace[]): Question {
  const { model } = index
  const triples = places.reduce((sum, place) => sum + place.triples, 0)
  const longOnly = GuaranteedShare * triples - (triples - places.length) >= LongText
  let skipped = 0
  let end = places.length
  for (; end > 0; end--) {
    const next = skipped + (places[end - 1]?.triples ?? 0)
    if (next > SkippedShare * triples || next >= GuaranteedShare * triples) break
    skipped = next
  }
  const asked = new Asked(anchorsAsked(probe), wholeTitle(probe.units, probe.titleLength))
  addTriples(asked, places.slice(0, end), longOnly)
  if (longOnly) asked.addTriples(Triples, places.slice(0, AskedOfShort))
  asked.addPairs(pairsAsked(index, probe))
  const pairs = new Set<number>()
  visitPairs(model, probe.units, 0, probe.titleLength, (place) => pairs.add(place))
  let titleWeight = 0
  for (const place of pairs) titleWeight += rarity(model, model.pair[place] ?? 0)
  const later = { places: places.slice(end), triples: skipped }
  return { asked, later, triples, longOnly, titleWeight, isLong: places.length >= LongText }
}

function addTriples(asked: Asked, places: readonly AskedPlace[], longOnly: boolean): void {
  asked.addTriples(LongTriples, places)
  if (!longOnly) asked.addTriples(Triples, places)
}

/** The packed rows that have anything of what is asked, one after another: key, length, and the row itself. */
async function findRows(executor: Executor, index: OpenIndex, asked: Asked): Promise<Uint8Array> {
  const keys = new Set<number>()
  for (const list of asked.lists.keys())
    if (index.longTexts || list < LongTriples || list >= 2 * LongTriples) keys.add(rowOf(list))
  for (const hash of asked.anchors.keys()) keys.add(anchorRow(index.model, hash))
  if (asked.wholeTitle !== null) keys.add(anchorRow(index.model, asked.wholeTitle))
  if (index.upTo === 0 || keys.size === 0) return new Uint8Array()
  // OFFSET 0 keeps each look-up a look-up: planned as one join, the whole index might be read.
  const [found] = await executor.query<{ rows: Uint8Array | null }>(
    `SELECT string_agg(int4send(found.key) || int4send(octet_length(found.entries)) || found.entries, '') AS rows
     FROM unnest($1::int4[]) asked (key)
     CROSS JOIN LATERAL (SELECT key, entries FROM screening_posting p WHERE p.key = asked.key OFFSET 0) found`,
    [listOf([...keys])],
  )
  return found?.rows ?? new Uint8Array()
}

const tally = new DocumentTally()

function choose(
  index: OpenIndex,
  present: Present,
  { asked, titleWeight, isLong }: Question,
  rows: readonly Uint8Array[],
  least: number,
): Choice {
  const { facts } = index
  tally.clear(facts.size)
  for (const bytes of rows) countRows(bytes, asked)
  countRecent(index, present, asked)
  const overlap = new Best(Background, facts.order)
  const likeness = new Best(16, facts.order)
  const contained = new Best(12, facts.order)
  const passages = new Best(isLong ? 60 : 12, facts.order)
  const inText = new Best(24, facts.order)
  const like = new Best(20, facts.order)
  const same = new Best(24, facts.order)
  const checked: number[] = []
  const chosen = new Set<number>()
  for (const document of tally.sameTitle) if (!present.removed.has(document)) same.offer(document, 1)
  for (const document of tally.withRun) if (!present.removed.has(document)) chosen.add(document)
  for (const document of tally.named) {
    if (present.removed.size > 0 && present.removed.has(document)) continue
    const common = tally.weight[document] ?? 0
    if (common > 0) {
      const own = facts.tripleWeight[document] ?? 0
      overlap.offer(document, common)
      likeness.offer(document, common / Math.sqrt(own + 200))
      contained.offer(document, (common * common) / (own + 50))
      if ((tally.shared[document] ?? 0) >= least) checked.push(document)
    }
    const passage = tally.passages[document] ?? 0
    if (passage > 0) passages.offer(document, passage)
    const title = tally.title[document] ?? 0
    if (title === 0) continue
    const own = facts.titleWeight[document] ?? 0
    inText.offer(document, titleCoverage(title, own))
    const both = tally.titleTitle[document] ?? 0
    if (both > 0) like.offer(document, titleLikeness(both, own, titleWeight))
  }
  for (const document of overlap.docs.slice(0, Weighed)) chosen.add(document)
  for (const best of [likeness, contained, passages, inText, like, same])
    for (const document of best.docs) chosen.add(document)
  const measured = new Set([...checked, ...overlap.docs])
  return { chosen, measured: [...measured].filter((document) => !chosen.has(document)) }
}

function countRows(bytes: Uint8Array, asked: Asked): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const key = view.getInt32(at)
    const row: Span = { from: at + 8, to: at + 8 + view.getInt32(at + 4) }
    if (isAnchorRow(key))
      visitStoredAnchors(bytes, row, (hash, document, around) => asked.countAnchor(tally, hash, document, around))
    else
      visitLists(bytes, row, (place, list) => {
        const count = asked.counter(tally, key * RowPlaces + place)
        if (count) visitDocuments(bytes, list, count)
      })
    at = row.to
  }
}

function countRecent({ recent }: OpenIndex, present: Present, asked: Asked): void {
  if (present.recent.size === 0) return
  for (const list of asked.lists.keys()) {
    const documents = recent.lists.get(list)
    const count = documents && asked.counter(tally, list)
    if (count) for (const document of documents) if (present.recent.has(document)) count(document)
  }
  const anchorsOf = (hash: number) => {
    for (const { document, around } of recent.anchors.get(hash) ?? [])
      if (present.recent.has(document)) asked.countAnchor(tally, hash, document, around)
  }
  for (const hash of asked.anchors.keys()) anchorsOf(hash)
  if (asked.wholeTitle !== null && !asked.anchors.has(asked.wholeTitle)) anchorsOf(asked.wholeTitle)
}

import type { Probe } from './alignment'
import { AnchorTally } from './anchor-tally'
import { AskedLists } from './asked-lists'
import type { AskedPlace } from './asked-places'
import { GuaranteedShare } from './candidates'
import { type Choice, DocumentChoice } from './document-choice'
import { BlockSize, DocumentTally } from './document-tally'
import { addTriples, askIndex, type IndexQuestion } from './index-question'
import type { OpenIndex } from './open-index'
import type { Executor } from './postgres-executor'
import { listOf } from './postgres-numbers'
import { PostingCursors } from './posting-cursors'
import { anchorRow, isAnchorRow, LongTriples, RowPlaces, rowOf, TitlePairs } from './posting-keys'
import { visitLists, visitRows, visitStoredAnchors } from './posting-rows'

/** More documents than this are not looked at one by one; the commonest triples are looked up after all. */
const MostChecked = 400

/** The documents worth a close look: the best by each channel, and all that a guarantee covers. */
export async function chooseDocuments(
  executor: Executor,
  index: OpenIndex,
  probe: Probe,
  places: readonly AskedPlace[],
): Promise<Choice> {
  const question = askIndex(index, probe, places)
  const { lists, later, longOnly } = question
  const coming = findRows(executor, index, [...keysOf(index, lists), ...anchorKeysOf(index, question)])
  const guaranteed = GuaranteedShare * question.triples
  // While the database looks up its rows.
  const choice = chooseByTitles(index, question, Math.max(1, guaranteed - later.triples))
  const rows = await coming
  const first = chooseByTexts(index, question, rows, choice)
  if (first.measured.length <= MostChecked || later.places.length === 0) return first
  const rest = new AskedLists()
  addTriples(rest, later.places, longOnly)
  const all = Buffer.concat([rows, await findRows(executor, index, keysOf(index, rest))])
  addTriples(lists, later.places, longOnly)
  const again = chooseByTitles(index, question, Math.max(1, guaranteed))
  const { chosen, measured } = chooseByTexts(index, question, all, again)
  return { chosen: new Set([...chosen, ...measured]), measured: [] }
}

function keysOf({ longTexts }: OpenIndex, lists: AskedLists): Set<number> {
  const keys = new Set<number>()
  lists.forEach((list) => {
    if (list < LongTriples || (longTexts && list < TitlePairs)) keys.add(rowOf(list))
  })
  return keys
}

function anchorKeysOf({ model }: OpenIndex, question: IndexQuestion): Set<number> {
  return new Set([...hashesOf(question)].map((hash) => anchorRow(model, hash)))
}

function hashesOf({ anchors, wholeTitle }: IndexQuestion): Set<number> {
  const hashes = new Set(anchors.keys())
  if (wholeTitle !== null) hashes.add(wholeTitle)
  return hashes
}

/** So many rows come together: enough for one answer of the database, and few enough for a driver to take at a time. */
const Together = 32

/** The packed rows of these keys, one after another: key, length, and the row itself. */
async function findRows(executor: Executor, { upTo }: OpenIndex, keys: Iterable<number>): Promise<Uint8Array> {
  const asked = [...keys]
  if (upTo === 0 || asked.length === 0) return new Uint8Array()
  // OFFSET 0 keeps each look-up a look-up: planned as one join, the whole index might be read. Drivers would take bytes as
  // hexadecimal digits, half as many again as in base 64.
  const found = await executor.query<{ rows: string }>(
    `SELECT encode(string_agg(int4send(found.key) || int4send(octet_length(found.entries)) || found.entries, ''), 'base64')
       AS rows
     FROM unnest($1::int4[]) WITH ORDINALITY asked (key, place)
     CROSS JOIN LATERAL (SELECT key, entries FROM screening_posting p WHERE p.key = asked.key OFFSET 0) found
     GROUP BY place / ${Together}`,
    [listOf(asked)],
  )
  return Buffer.concat(found.map(({ rows }) => Buffer.from(rows, 'base64')))
}

const texts = new DocumentTally()
const titles = new DocumentTally()

/** `least`: of a document with so many common triples it must be seen whether it is guaranteed to be found. */
function chooseByTitles(index: OpenIndex, question: IndexQuestion, least: number): DocumentChoice {
  const { titleWeight, isLong } = question
  const choice = new DocumentChoice(index.facts, index.present.removed, { titleWeight, isLong, least })
  const cursors = new PostingCursors()
  index.titles.open(question.lists, cursors)
  for (const { from, to } of blocksOf(index)) {
    titles.begin(from, choice.leastOfTitle())
    cursors.countUpTo(to, titles)
    choice.takeTitles(titles)
  }
  return choice
}

function chooseByTexts(index: OpenIndex, question: IndexQuestion, rows: Uint8Array, choice: DocumentChoice): Choice {
  const anchors = new AnchorTally(question.anchors, question.wholeTitle)
  const cursors = openRows(rows, question.lists, anchors)
  for (const { from, to } of blocksOf(index)) {
    texts.begin(from, choice.leastOfText())
    cursors.countUpTo(to, texts)
    choice.takeTexts(texts)
  }
  takeRecent(index, question, anchors, choice)
  choice.takeAnchors(anchors)
  return choice.made()
}

/** The packed documents, some at a time. */
function* blocksOf({ upTo }: OpenIndex) {
  for (let from = 0; from <= upTo; from += BlockSize) yield { from, to: Math.min(from + BlockSize, upTo + 1) }
}

/** Counts the anchors that the rows have, and opens the lists. */
function openRows(rows: Uint8Array, lists: AskedLists, anchors: AnchorTally): PostingCursors {
  const cursors = new PostingCursors()
  visitRows(rows, (key, row) => {
    if (isAnchorRow(key))
      visitStoredAnchors(rows, row, (hash, document, around) => anchors.count(hash, document, around))
    else visitLists(rows, row, (place, from, to) => lists.open(cursors, key * RowPlaces + place, rows, from, to))
  })
  return cursors
}

function takeRecent(
  { recent, present, facts, upTo }: OpenIndex,
  question: IndexQuestion,
  anchors: AnchorTally,
  choice: DocumentChoice,
): void {
  if (present.recent.size === 0) return
  const room = facts.size - upTo
  texts.begin(upTo + 1, choice.leastOfText(), room)
  titles.begin(upTo + 1, choice.leastOfTitle(), room)
  const { lists } = question
  lists.forEach((list) => {
    for (const document of recent.lists.get(list) ?? [])
      if (present.recent.has(document)) lists.count(list < TitlePairs ? texts : titles, list, document)
  })
  choice.takeTexts(texts)
  choice.takeTitles(titles)
  for (const hash of hashesOf(question))
    for (const { document, around } of recent.anchors.get(hash) ?? [])
      if (present.recent.has(document)) anchors.count(hash, document, around)
}

import { makeProbe, type Probe } from './alignment'
import { triplesAsked } from './asked-places'
import type { CandidateSet } from './candidates'
import { compareForm } from './compared-text'
import type { OldText } from './evidence'
import { measureTexts } from './measured-texts'
import type { OpenIndex } from './open-index'
import { chooseDocuments } from './postgres-candidates'
import type { Executor } from './postgres-executor'
import { listOf, unitsOf } from './postgres-numbers'
import { findDocuments } from './postgres-rows'
import { type Ranked, rank, type Screening, toScreening } from './ranking'
import type { Submission } from './submission'

type KnownText = OldText & { id: string }

/** The documents worth a close look, in the order of their ids, and what their texts say of them. */
async function findCandidates(
  executor: Executor,
  index: OpenIndex,
  probe: Probe,
): Promise<{ set: CandidateSet; texts: KnownText[] }> {
  const places = triplesAsked(index.model, probe.units)
  const { chosen, measured } = await chooseDocuments(executor, index, probe, places)
  const found = await findTexts(executor, index, [...chosen, ...measured])
  const texts = [...found].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1))
  const isChosen = texts.map(([number]) => chosen.has(number))
  const set = measureTexts(
    index,
    probe,
    places,
    texts.map(([, text]) => text),
    (place) => isChosen[place] ?? false,
  )
  return { set, texts: texts.map(([, text]) => text) }
}

async function findTexts(
  executor: Executor,
  { recent, facts, upTo }: OpenIndex,
  numbers: readonly number[],
): Promise<Map<number, KnownText>> {
  const texts = new Map<number, KnownText>()
  const packed: number[] = []
  for (const number of numbers) {
    const text = recent.texts.get(number)
    if (text) texts.set(number, text)
    else if (number <= upTo) packed.push(number)
  }
  if (packed.length === 0) return texts
  const rows = await executor.query<{ number: number; id: string; units: Uint8Array; title_length: number }>(
    'SELECT number, id, units, title_length FROM screening_text WHERE number = ANY($1::int4[])',
    [listOf(packed)],
  )
  for (const { number, id, units, title_length: titleLength } of rows) {
    const weights = { tripleWeight: facts.tripleWeight[number] ?? 0, titleWeight: facts.titleWeight[number] ?? 0 }
    texts.set(number, { id, units: unitsOf(units), titleLength, ...weights })
  }
  return texts
}

/** Screens a text against all that the executor sees; see `Engine.screen` and `toScreening`. */
export async function screen(
  executor: Executor,
  index: OpenIndex,
  submission: Submission,
  top: number,
  keeps: (ranked: Ranked) => boolean = () => false,
): Promise<Screening> {
  const text = compareForm(submission, index.boilerplate)
  const probe = makeProbe(index.model, text.units, text.titleLength)
  const { set, texts } = await findCandidates(executor, index, probe)
  const ranked = rank(index.model, probe, set, (doc) => texts[doc] ?? Missing)
  // A few more than asked for: some may have no passage to show.
  const wanted = ranked.filter((one, place) => place < top + 5 || keeps(one))
  const known = await findDocuments(
    executor,
    wanted.flatMap(({ doc }) => texts[doc]?.id ?? []),
  )
  const submissions = new Map(known.map((found) => [found.id, found]))
  const knownAs = (doc: number) => submissions.get(texts[doc]?.id ?? '')
  return toScreening({ submission, text, probe, boilerplate: index.boilerplate }, ranked, knownAs, top, keeps)
}

const Missing: OldText = { units: new Uint16Array(), titleLength: 0, tripleWeight: 0, titleWeight: 0 }

import { type Boilerplate, learnBoilerplate, markBoilerplate, registerBoilerplate } from './boilerplate'
import { type CorpusModel, countTexts, pairPlace, triplePlace } from './corpus-model'
import { Boundary } from './grams'
import { normaliseInto } from './normalisation'
import { NumberTable } from './number-table'
import { type Submission, sectionsOf } from './submission'

/** All compared texts one after another; document n is units[start[n]] to units[start[n + 1]], its title first. */
type Texts = { units: Uint16Array; start: Uint32Array; titleLength: Uint16Array }

/** A corpus read and counted: what any index is made of. Documents are in the order of their ids, whatever the order of arrival. */
export type Corpus = Texts & {
  documents: readonly Submission[]
  boilerplate: Boilerplate
  model: CorpusModel
  /** In how many titles each pair stands, by its place. */
  inTitles: Uint32Array
  /** Pairs that too many titles have, by place: left out of what titles are found by. */
  commonPairs: NumberTable
}

function normaliseAll(documents: readonly Submission[]): Texts {
  let room = 1 << 16
  let units = new Uint16Array(room)
  const start = new Uint32Array(documents.length + 1)
  const titleLength = new Uint16Array(documents.length)
  let end = 0
  for (const [doc, submission] of documents.entries()) {
    for (const [number, section] of sectionsOf(submission).entries()) {
      const needed = end + section.text.length * 18 + 1
      if (needed > room) {
        room = Math.max(needed, room + (room >> 1))
        const wider = new Uint16Array(room)
        wider.set(units.subarray(0, end))
        units = wider
      }
      const from = end
      end = normaliseInto(section.text, units, end)
      if (number === 0) titleLength[doc] = end - from
      units[end++] = Boundary
    }
    start[doc + 1] = end
  }
  return { units: units.subarray(0, end), start, titleLength }
}

/** Takes the boilerplate out, in place; titles keep every word, since a frame word in a title weighs little anyway. */
function dropBoilerplate(texts: Texts, boilerplate: Boilerplate): Texts {
  const { units, titleLength } = texts
  const start = new Uint32Array(texts.start.length)
  const mask = new Uint8Array(units.length)
  let end = 0
  for (let doc = 0; doc < titleLength.length; doc++) {
    const from = texts.start[doc] ?? 0
    const to = texts.start[doc + 1] ?? 0
    const body = from + (titleLength[doc] ?? 0)
    markBoilerplate(units, body, to, boilerplate, mask)
    for (let i = from; i < to; i++) if (!mask[i]) units[end++] = units[i] ?? Boundary
    start[doc + 1] = end
  }
  return { units: units.slice(0, end), start, titleLength }
}

/** Reads a corpus. `registered`: templates and quoted clauses known beforehand. */
export function readCorpus(
  submissions: readonly Submission[],
  registered: readonly string[],
  progress: (step: string) => void,
): Corpus {
  const documents = [...submissions].sort(compareDocuments)
  const raw = normaliseAll(documents)
  progress('normalised')
  const bodies = raw.start.slice(0, -1).map((from, doc) => from + (raw.titleLength[doc] ?? 0))
  const boilerplate = {
    learnt: learnBoilerplate(raw.units, bodies, raw.start.subarray(1)),
    registered: registerBoilerplate(registered),
  }
  progress('boilerplate learnt')
  const texts = dropBoilerplate(raw, boilerplate)
  const model = countTexts(texts.units, texts.start.subarray(0, -1), texts.start.subarray(1))
  progress('grams counted')
  return { documents, boilerplate, model, ...texts, ...countTitles(model, texts) }
}

/** By id; records that share one are told apart by their content, so that the order of arrival never matters. */
function compareDocuments(a: Submission, b: Submission): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [x, y] = [JSON.stringify(sectionsOf(a)), JSON.stringify(sectionsOf(b))]
  return x < y ? -1 : x > y ? 1 : 0
}

/** A pair that stands in more than this share of the titles says nothing about one of them. */
const CommonInTitles = 1 / 64

function countTitles(
  model: CorpusModel,
  { units, start, titleLength }: Texts,
): Pick<Corpus, 'inTitles' | 'commonPairs'> {
  const inTitles = new Uint32Array(model.pair.length)
  const commonPairs = new NumberTable()
  const limit = Math.max(500, titleLength.length * CommonInTitles)
  for (let doc = 0; doc < titleLength.length; doc++) {
    const from = start[doc] ?? 0
    visitPairs(model, units, from, from + (titleLength[doc] ?? 0), (place) => {
      const count = (inTitles[place] ?? 0) + 1
      inTitles[place] = count
      if (count === Math.floor(limit) + 1) commonPairs.place(place)
    })
  }
  return { inTitles, commonPairs }
}

export function visitPairs(
  model: CorpusModel,
  units: Uint16Array,
  from: number,
  to: number,
  visit: (place: number, position: number) => void,
): void {
  for (let i = from + 1; i < to; i++) {
    const a = units[i - 1] ?? Boundary
    const b = units[i] ?? Boundary
    if (a !== Boundary && b !== Boundary) visit(pairPlace(model, a, b), i - 1)
  }
}

export function visitTriples(
  model: CorpusModel,
  units: Uint16Array,
  from: number,
  to: number,
  visit: (place: number, position: number) => void,
): void {
  for (let i = from + 2; i < to; i++) {
    const a = units[i - 2] ?? Boundary
    const b = units[i - 1] ?? Boundary
    const c = units[i] ?? Boundary
    if (a !== Boundary && b !== Boundary && c !== Boundary) visit(triplePlace(model, a, b, c), i - 2)
  }
}

import { type Boilerplate, learnBoilerplate, markBoilerplate, registerBoilerplate } from './boilerplate'
import { type CorpusModel, countTexts, pairPlace, triplePlace } from './corpus-model'
import { Boundary } from './grams'
import { normaliseInto } from './normalisation'
import { NumberTable } from './number-table'
import { type Submission, sectionsOf } from './submission'

/** All compared texts one after another; document n is units[start[n]] to units[start[n + 1]], its title first. */
export type Texts = { units: Uint16Array; start: Uint32Array; titleLength: Uint16Array }

/** What a corpus teaches: which words are nobody's own, and how common each gram is. */
export type Lesson = {
  boilerplate: Boilerplate
  model: CorpusModel
  /** In how many titles each pair stands, by its place. */
  inTitles: Uint32Array
  /** Pairs that too many titles have, by place: left out of what titles are found by. */
  commonPairs: NumberTable
}

/** A corpus read and counted: what any index is made of. Documents are in the order of their ids, whatever the order of arrival. */
export type Corpus = Texts & Lesson & { documents: readonly Submission[] }

/** Takes the compared form of texts one by one, so that the texts themselves need not be kept. */
export class TextReader {
  private units = new Uint16Array(1 << 16)
  private end = 0
  private readonly start = [0]
  private readonly titleLength: number[] = []

  add(submission: Submission): void {
    for (const [number, { text }] of sectionsOf(submission).entries()) {
      this.makeRoom(this.end + text.length * 18 + 1)
      const from = this.end
      this.end = normaliseInto(text, this.units, from)
      if (number === 0) this.titleLength.push(this.end - from)
      this.units[this.end++] = Boundary
    }
    this.start.push(this.end)
  }

  read(): Texts {
    const { units, end, start, titleLength } = this
    return {
      units: units.subarray(0, end),
      start: Uint32Array.from(start),
      titleLength: Uint16Array.from(titleLength),
    }
  }

  private makeRoom(needed: number): void {
    const room = this.units.length
    if (needed <= room) return
    const wider = new Uint16Array(Math.max(needed, room + (room >> 1)))
    wider.set(this.units.subarray(0, this.end))
    this.units = wider
  }
}

/** Takes the boilerplate out, in place; titles keep every word, since a frame word in a title weighs little anyway. */
function dropBoilerplate({ units, start: before, titleLength }: Texts, boilerplate: Boilerplate): Texts {
  const start = new Uint32Array(before.length)
  let mask = new Uint8Array(1 << 12)
  let end = 0
  for (let doc = 0; doc < titleLength.length; doc++) {
    const text = units.subarray(before[doc], before[doc + 1])
    if (text.length > mask.length) mask = new Uint8Array(text.length * 2)
    mask.fill(0, 0, text.length)
    markBoilerplate(text, titleLength[doc] ?? 0, text.length, boilerplate, mask)
    for (let i = 0; i < text.length; i++) if (!mask[i]) units[end++] = text[i] ?? Boundary
    start[doc + 1] = end
  }
  return { units: units.subarray(0, end), start, titleLength }
}

/** Reads a corpus. `registered`: templates and quoted clauses known beforehand. */
export function readCorpus(
  submissions: readonly Submission[],
  registered: readonly string[],
  progress: (step: string) => void,
): Corpus {
  const documents = [...submissions].sort(compareDocuments)
  const reader = new TextReader()
  for (const submission of documents) reader.add(submission)
  return { documents, ...learn(reader.read(), registered, progress) }
}

/** What the texts teach, and the texts without what it makes boilerplate of; the order of the texts teaches nothing. */
export function learn(raw: Texts, registered: readonly string[], progress: (step: string) => void): Texts & Lesson {
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
  return { boilerplate, model, ...texts, ...countTitles(model, texts) }
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
): Pick<Lesson, 'inTitles' | 'commonPairs'> {
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

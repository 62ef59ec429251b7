import { z } from 'zod'
import type { Boilerplate } from '@/lib/screening/boilerplate'
import { coveredCharacters, longestRun } from './agreement'
import { type Segment, type Span, segmentsOf } from './marked-text'
import { templateSpans } from './template-text'
import { veil } from './veil'

/** As the screening stores them: fields and UTF-16 offsets on both sides. */
export const Passages = z.array(
  z.object({
    field: z.string(),
    from: z.number(),
    to: z.number(),
    otherField: z.string(),
    otherFrom: z.number(),
    otherTo: z.number(),
  }),
)
export type Passage = z.output<typeof Passages>[number]

export type Section = { field: string; label: string; text: string }
/** One of the two texts: its sections, and the names that blind reading blots out. */
export type Text = { sections: Section[]; names: string[] }

export type ReadSection = {
  label: string
  segments: Segment[]
  /** Of its characters, the share that lies in passages. */
  share: number
  /** The share that was left out as nobody's own. */
  template: number
}
export type ReadText = { sections: ReadSection[]; share: number }

export type ReadPassage = {
  number: number
  label: string
  otherLabel: string
  characters: number
  words: string
  otherWords: string
  /** Some of what stands before and after. */
  around: Around
  otherAround: Around
}
type Around = { before: string; after: string }

export type Reading = {
  one: ReadText
  other: ReadText
  passages: ReadPassage[]
  longest: { length: number; text: string; passage: number } | null
}

type Placed = { field: string; from: number; to: number; passage: number }

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

function readText(
  { sections }: Text,
  placed: Placed[],
  boilerplate: Boilerplate,
  shown: (text: string) => string,
): ReadText {
  let covered = 0
  let total = 0
  const read = sections.map(({ field, label, text }) => {
    const spans: Span[] = placed.filter((span) => span.field === field)
    const templates = templateSpans(text, boilerplate)
    const passages = coveredCharacters(text, spans)
    covered += passages.covered
    total += passages.total
    return {
      label,
      segments: segmentsOf(shown(text), spans, templates),
      share: share(passages.covered, passages.total),
      template: share(coveredCharacters(text, templates).covered, passages.total),
    }
  })
  return { sections: read, share: share(covered, total) }
}

const contextLength = 40

/** Cut between characters, never within one of two units. */
function aroundOf(text: string, from: number, to: number): Around {
  // More than is shown, so that what is cut apart at its edges falls away.
  const before = Array.from(text.slice(Math.max(0, from - 3 * contextLength), from))
  const after = Array.from(text.slice(to, to + 3 * contextLength))
  return {
    before: `${before.length > contextLength ? '…' : ''}${before.slice(-contextLength).join('')}`,
    after: `${after.slice(0, contextLength).join('')}${after.length > contextLength ? '…' : ''}`,
  }
}

const textOf = ({ sections }: Text, field: string) => sections.find((section) => section.field === field)

/** Both texts side by side, with what agrees, where, and how much of it; passages are numbered as the first text is read. */
export function readPair(
  one: Text,
  other: Text,
  stored: readonly Passage[],
  boilerplate: Boilerplate,
  blind: boolean,
): Reading {
  const place = ({ field }: Passage) => one.sections.findIndex((section) => section.field === field)
  const known = stored
    .filter((passage) => textOf(one, passage.field) && textOf(other, passage.otherField))
    .sort((a, b) => place(a) - place(b) || a.from - b.from)
  const placed = known.map(({ field, from, to }, i) => ({ field, from, to, passage: i + 1 }))
  const otherPlaced = known.map(({ otherField, otherFrom, otherTo }, i) => ({
    field: otherField,
    from: otherFrom,
    to: otherTo,
    passage: i + 1,
  }))
  // Each may name the other: what was copied often does.
  const shown = (words: string) => (blind ? veil(words, [...one.names, ...other.names]) : words)
  const passages: ReadPassage[] = []
  let longest: Reading['longest'] = null
  for (const [i, passage] of known.entries()) {
    const here = textOf(one, passage.field)
    const there = textOf(other, passage.otherField)
    if (!here || !there) continue
    const words = here.text.slice(passage.from, passage.to)
    const otherWords = there.text.slice(passage.otherFrom, passage.otherTo)
    const run = longestRun(words, otherWords)
    // A name is blotted out in the whole text: cut apart first, it would not be known.
    const [text, otherText] = [shown(here.text), shown(there.text)]
    if (run.length > (longest?.length ?? 0)) {
      const { from } = passage
      longest = { length: run.length, text: text.slice(from + run.from, from + run.to), passage: i + 1 }
    }
    passages.push({
      number: i + 1,
      label: here.label,
      otherLabel: there.label,
      characters: coveredCharacters(words, []).total,
      words: text.slice(passage.from, passage.to),
      otherWords: otherText.slice(passage.otherFrom, passage.otherTo),
      around: aroundOf(text, passage.from, passage.to),
      otherAround: aroundOf(otherText, passage.otherFrom, passage.otherTo),
    })
  }
  return {
    one: readText(one, placed, boilerplate, shown),
    other: readText(other, otherPlaced, boilerplate, shown),
    passages,
    longest,
  }
}

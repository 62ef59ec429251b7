/** A passage of one side: its number is the same on the other. */
export type Span = { from: number; to: number; passage: number }
/** Why a stretch was left out of the comparison: registered wording, or wording that very many texts share. */
export type TemplateReason = 'registered' | 'learnt'
export type TemplateSpan = { from: number; to: number; reason: TemplateReason }

/** A stretch of a text that is marked throughout in the same way. */
export type Segment = {
  text: string
  /** The first passage that it belongs to; null outside of them all. */
  passage: number | null
  /** The passage begins here. */
  begins: boolean
  template: TemplateReason | null
}

const within = (at: number, { from, to }: { from: number; to: number }) => from <= at && at < to

/** The whole text in pieces, in order and without a gap; places outside of it count for nothing. */
export function segmentsOf(text: string, spans: readonly Span[], templates: readonly TemplateSpan[]): Segment[] {
  const edges = [...spans, ...templates].flatMap(({ from, to }) => [from, to])
  const cuts = [...new Set([0, ...edges.filter((at) => at > 0 && at < text.length), text.length])].sort((a, b) => a - b)
  const begun = new Set<number>()
  return cuts.slice(0, -1).map((from, i) => {
    const numbers = spans.filter((span) => within(from, span)).map(({ passage }) => passage)
    const passage = numbers.length > 0 ? Math.min(...numbers) : null
    const begins = passage !== null && !begun.has(passage)
    if (passage !== null) begun.add(passage)
    // What is a passage is evidence, template or not.
    const template = passage === null ? (templates.find((span) => within(from, span))?.reason ?? null) : null
    return { text: text.slice(from, cuts[i + 1]), passage, begins, template }
  })
}

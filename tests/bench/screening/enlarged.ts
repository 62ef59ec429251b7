import { Random } from './random'
import type { Row } from './set'

/** A piece goes on for so many characters before the next one takes over where the same two characters stand. */
const ShortestPiece = 3
const LongestPiece = 7

/**
 * The rows, and other texts made of their language until there are `size`. A made text is a walk through the sources: after
 * some three to seven characters it goes on at some other place, in any source, where the same two characters stand. So its
 * triples are as common as in the sources, while a run of 13 characters spans two or more pieces and is a source's own only
 * where stock phrases would be so too: the made texts quote nobody, and nobody's copy is among them. As in the sources some
 * are titles alone, and a made text has the length of some source. What is not natural: a real text keeps to one subject.
 */
export function* enlarge(rows: readonly Row[], size: number): Generator<Row> {
  yield* rows
  const random = new Random(size)
  const texts = new Walk(
    rows.map(({ text }) => text),
    random,
  )
  const titles = new Walk(
    rows.map(({ title }) => title),
    random,
  )
  for (let made = rows.length; made < size; made++) {
    const { title, text } = random.pick(rows)
    yield { id: `made:${made}`, title: titles.take(title.length), text: texts.take(text.length) }
  }
}

/** Pairs of characters share places; a text goes on where the pair really stands. */
const PlaceBits = 20
/** Much more is not needed to know a language. */
const MostCharacters = 20_000_000
/** So many places are looked at for one with the same pair. */
const Looks = 8

class Walk {
  private readonly source: Uint16Array
  private readonly from = new Uint32Array(2 ** PlaceBits + 1)
  private readonly places: Uint32Array

  constructor(
    texts: readonly string[],
    private readonly random: Random,
  ) {
    this.source = joined(texts)
    const { source, from } = this
    for (let i = 0; i + 1 < source.length; i++) from[this.placeAt(i) + 1] = (from[this.placeAt(i) + 1] ?? 0) + 1
    for (let place = 0; place + 1 < from.length; place++) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0)
    const next = from.slice()
    this.places = new Uint32Array(source.length)
    for (let i = 0; i + 1 < source.length; i++) {
      const place = this.placeAt(i)
      this.places[next[place] ?? 0] = i
      next[place] = (next[place] ?? 0) + 1
    }
  }

  /** So many characters of language. */
  take(length: number): string {
    if (length === 0) return ''
    const out = new Uint16Array(length)
    let at = this.random.below(this.source.length - 1)
    for (let end = 0; end < length; ) {
      const piece = Math.min(ShortestPiece + this.random.below(LongestPiece - ShortestPiece + 1), length - end)
      for (let i = 0; i < piece; i++) {
        // A text's end is no part of the language.
        if ((this.source[at] ?? 0) === 0) at = this.random.below(this.source.length - 1)
        out[end++] = this.source[at++] ?? 0x4e00
      }
      if (at >= 2) at = this.elsewhere(at - 2) + 2
      if (at >= this.source.length) at = 0
    }
    return String.fromCharCode(...out).replaceAll('\0', '')
  }

  private elsewhere(at: number): number {
    const place = this.placeAt(at)
    const from = this.from[place] ?? 0
    const count = (this.from[place + 1] ?? 0) - from
    for (let look = 0; look < Looks && count > 0; look++) {
      const other = this.places[from + this.random.below(count)] ?? at
      if (this.source[other] === this.source[at] && this.source[other + 1] === this.source[at + 1]) return other
    }
    return at
  }

  private placeAt(i: number): number {
    return Math.imul(((this.source[i] ?? 0) << 16) | (this.source[i + 1] ?? 0), 0x9e3779b1) >>> (32 - PlaceBits)
  }
}

/** The texts, a zero after each. */
function joined(texts: readonly string[]): Uint16Array {
  const length = Math.min(
    MostCharacters,
    texts.reduce((sum, text) => sum + text.length + 1, 0),
  )
  const source = new Uint16Array(length)
  let end = 0
  for (const text of texts)
    for (let i = 0; i <= text.length && end < length; i++) source[end++] = i < text.length ? text.charCodeAt(i) : 0
  return source
}

import 'server-only'
import LineBreaker from 'linebreak'
import type { FontName, Weight } from './fonts'
import { type Sign, signsOf } from './printable'

export type Look = {
  weight?: Weight
  color?: string
  /** Set off by a ground of this colour. */
  ground?: string
  underline?: boolean
}
export type Span = Look & { text: string }
/** Signs side by side that look alike, in one font. */
export type Run = { text: string; font: FontName; width: number; look: Look }
export type Line = { runs: Run[]; width: number }

/** A paragraph sign by sign; millions of them pass through here, so each stays one object for all its places. */
type Paragraph = { signs: Sign[]; looks: Look[] }

// The algorithm leaves these quotation marks open, as Western ones are; Chinese ones open and close as brackets do.
const asBrackets = (text: string) => text.replace(/“/g, '《').replace(/”/g, '》')

const closes = /^[\p{Pe}\p{Pf}，。、；：？！,.;:?!%℃]/u
const opens = /^[\p{Ps}\p{Pi}]/u

/** After which signs a line may end: UAX 14, by which no closing mark begins a line and no opening one ends it; nor does a space between make it so. */
function endsOf(signs: readonly Sign[]): Set<number> {
  const breaker = new LineBreaker(asBrackets(signs.map(({ text }) => text).join('')))
  const ends = new Set<number>()
  let next = breaker.nextBreak()
  let at = 0
  for (const [i, { text }] of signs.entries()) {
    at += text.length
    while (next && next.position < at) next = breaker.nextBreak()
    if (next?.position === at && !closes.test(signs[i + 1]?.text ?? '')) ends.add(i + 1)
  }
  return ends
}

const isSpace = (sign: Sign | undefined) => sign?.text === ' ' || sign?.text === '\u3000'

/** The last sign of a line that ends there, but for spaces. */
function lastOf(signs: readonly Sign[], end: number): Sign | undefined {
  let last = end - 1
  while (last > 0 && isSpace(signs[last])) last -= 1
  return signs[last]
}

// More than these are not drawn to the next line for a mark's sake.
const mostDrawn = 6

/** Where to end a line that is full in the midst of a word, so that neither it nor the next has the wrong mark at its edge. */
function cut(signs: readonly Sign[], start: number, full: number): number {
  for (let end = full; end > start && end >= full - mostDrawn; end -= 1)
    if (!opens.test(lastOf(signs, end)?.text ?? '') && !closes.test(signs[end]?.text ?? '')) return end
  return full
}

/** The end of the line that begins at `start`, which has room for so many type sizes; spaces at its end take none. */
function endOf(signs: readonly Sign[], ends: ReadonlySet<number>, start: number, room: number): number {
  let used = 0
  let end = start
  for (let i = start; i < signs.length; i += 1) {
    const width = signs[i]?.width ?? 0
    if (i > start && used + width > room && !isSpace(signs[i])) return end > start ? end : cut(signs, start, i)
    used += width
    if (ends.has(i + 1)) end = i + 1
  }
  return signs.length
}

function lineOf({ signs, looks }: Paragraph, start: number, end: number, size: number): Line {
  const runs: Run[] = []
  let last = end
  while (last > start && isSpace(signs[last - 1])) last -= 1
  let width = 0
  for (let i = start; i < end; i += 1) {
    const sign = signs[i]
    const look = looks[i]
    if (!sign || !look) continue
    const run = runs.at(-1)
    if (run && run.font === sign.font && run.look === look) {
      run.text += sign.text
      run.width += sign.width * size
    } else runs.push({ text: sign.text, font: sign.font, width: sign.width * size, look })
    if (i < last) width += sign.width * size
  }
  return { runs, width }
}

function wrapped(paragraph: Paragraph, size: number, room: number): Line[] {
  const { signs } = paragraph
  const ends = endsOf(signs)
  const lines: Line[] = []
  let start = 0
  do {
    const end = endOf(signs, ends, start, room)
    lines.push(lineOf(paragraph, start, end, size))
    start = end
  } while (start < signs.length)
  return lines
}

/** The text in lines of at most `width` points; an empty text is one empty line. */
export function linesOf(spans: readonly Span[], { size, width }: { size: number; width: number }): Line[] {
  const paragraphs: Paragraph[] = [{ signs: [], looks: [] }]
  for (const { text, ...look } of spans) {
    const parts = text.replace(/\t/g, ' ').split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    for (const [i, part] of parts.entries()) {
      if (i > 0) paragraphs.push({ signs: [], looks: [] })
      for (const sign of signsOf(part, look.weight ?? 'regular')) {
        paragraphs.at(-1)?.signs.push(sign)
        paragraphs.at(-1)?.looks.push(look)
      }
    }
  }
  // Sums of widths that should be equal differ in their last digit.
  const room = width / size + 1e-6
  return paragraphs.flatMap((paragraph) => wrapped(paragraph, size, room))
}

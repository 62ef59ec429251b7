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

type Placed = Sign & { look: Look }

// The algorithm leaves these quotation marks open, as Western ones are; Chinese ones open and close as brackets do.
const asBrackets = (text: string) => text.replace(/“/g, '《').replace(/”/g, '》')

/** Where a line may end: UAX 14, by which no closing mark begins a line and no opening one ends it. */
function breaksOf(signs: readonly Placed[]): Set<number> {
  const breaker = new LineBreaker(asBrackets(signs.map(({ text }) => text).join('')))
  const places = new Set<number>()
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) places.add(found.position)
  return places
}

const total = (signs: readonly Placed[]) => signs.reduce((sum, { width }) => sum + width, 0)
const isSpace = ({ text }: Placed) => text === ' ' || text === '\u3000'

/** Stretches that stay on one line if they can. */
function stretchesOf(signs: readonly Placed[]): Placed[][] {
  const breaks = breaksOf(signs)
  const stretches: Placed[][] = [[]]
  let at = 0
  for (const sign of signs) {
    stretches.at(-1)?.push(sign)
    at += sign.text.length
    if (breaks.has(at)) stretches.push([])
  }
  return stretches.filter((stretch) => stretch.length > 0)
}

/** Spaces at a line's end take no room. */
function widthOf(signs: readonly Placed[]): number {
  const last = signs.findLastIndex((sign) => !isSpace(sign))
  return total(signs.slice(0, last + 1))
}

function lineOf(signs: readonly Placed[], size: number): Line {
  const runs: Run[] = []
  for (const { text, font, width, look } of signs) {
    const last = runs.at(-1)
    if (last && last.font === font && last.look === look) {
      last.text += text
      last.width += width * size
    } else runs.push({ text, font, width: width * size, look })
  }
  return { runs, width: widthOf(signs) * size }
}

const closes = /^[\p{Pe}\p{Pf}，。、；：？！,.;:?!%℃]/u
const opens = /^[\p{Ps}\p{Pi}]/u
// More than these are not drawn to the next line for a mark's sake.
const mostDrawn = 2

/** A line that must end within a stretch, and what of it goes on to the next so that neither begins or ends with the wrong mark. */
function cut(line: readonly Placed[], next: Placed): [Placed[], Placed[]] {
  for (let drawn = 0; drawn <= mostDrawn && drawn < line.length; drawn += 1) {
    const end = line.length - drawn
    const last = line[end - 1]
    const first = line[end] ?? next
    if (last && !opens.test(last.text) && !closes.test(first.text)) return [line.slice(0, end), line.slice(end)]
  }
  return [line.slice(), []]
}

/** One paragraph in lines of at most `room` type sizes. A stretch longer than a line is cut where the line is full. */
function wrapped(signs: readonly Placed[], room: number): Placed[][] {
  const lines: Placed[][] = []
  let line: Placed[] = []
  let used = 0
  const turn = (ended: Placed[], begun: Placed[]) => {
    lines.push(ended)
    line = begun
    used = total(begun)
  }
  for (const stretch of stretchesOf(signs)) {
    const width = widthOf(stretch)
    if (line.length > 0 && used + width > room && width <= room) turn(line, [])
    for (const sign of stretch) {
      if (line.length > 0 && used + sign.width > room && !isSpace(sign)) turn(...cut(line, sign))
      line.push(sign)
      used += sign.width
    }
  }
  return [...lines, line]
}

/** The text in lines of at most `width` points; an empty text is one empty line. */
export function linesOf(spans: readonly Span[], { size, width }: { size: number; width: number }): Line[] {
  const paragraphs: Placed[][] = [[]]
  for (const { text, ...look } of spans) {
    const parts = text.replace(/\t/g, ' ').split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    parts.forEach((part, i) => {
      if (i > 0) paragraphs.push([])
      paragraphs.at(-1)?.push(...signsOf(part, look.weight ?? 'regular').map((sign) => ({ ...sign, look })))
    })
  }
  // Sums of widths that should be equal differ in their last digit.
  const room = width / size + 1e-6
  return paragraphs.flatMap((signs) => wrapped(signs, room).map((line) => lineOf(line, size)))
}

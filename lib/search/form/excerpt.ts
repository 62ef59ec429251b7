/** Text in pieces; a hit is a piece that was looked for. */
export type Piece = { text: string; hit: boolean }

type Span = { from: number; to: number }

/** The text as the search sees it (NFKC, lower case, single spaces), with the place of each character in the original. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
    const kept = plain === ' ' && folded.endsWith(' ') ? '' : plain
    for (const _ of Array.from({ length: kept.length })) places.push(at)
    folded += kept
    at += character.length
  }
  places.push(text.length)
  return { folded, places }
}

/** Where the words stand, in the order of the text, those that overlap as one. Words are folded already. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const { folded, places } = fold(text)
  const found: Span[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const from = places[at] ?? 0
      // A character that folds to several is marked whole.
      const last = places[at + word.length - 1] ?? from
      found.push({ from, to: last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1) })
    }
  }
  const joined: Span[] = []
  for (const span of found.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = joined.at(-1)
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

function piecesOf(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const add = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  for (const span of spans.filter((one) => one.to > from && one.from < to)) {
    add(Math.max(span.from, from), false)
    add(Math.min(span.to, to), true)
  }
  add(to, false)
  return pieces
}

/** The whole of a short text, with its hits. */
export const marked = (text: string, words: readonly string[]): Piece[] =>
  piecesOf(text, spansOf(text, words), 0, text.length)

// Never between the halves of a character beyond the first plane.
const atCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at)

/** Up to `most` parts of a long text around its first hits. */
export function excerptsOf(text: string, words: readonly string[], { around = 40, most = 2 } = {}): Piece[][] {
  const spans = spansOf(text, words)
  const windows: Span[] = []
  for (const { from, to } of spans) {
    const before = windows.at(-1)
    const window = { from: Math.max(0, from - around), to: Math.min(text.length, to + around) }
    if (before && window.from <= before.to) before.to = window.to
    else if (windows.length === most) break
    else windows.push(window)
  }
  return windows.map((window) =>
    piecesOf(text, spans, atCharacter(text, window.from), Math.min(text.length, atCharacter(text, window.to))),
  )
}

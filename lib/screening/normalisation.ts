import { characterTable, Dropped, foldCodePoint, hiddenCharacters, Several } from './character-table'

/** Raised whenever the same text would come out differently; an index made by another version must be rebuilt. */
export const NormalisationVersion = 1

/** A text as it is compared, and where each of its units stood in the raw text. */
export type NormalisedText = {
  units: Uint16Array
  /** Raw UTF-16 offset at which the character behind unit i begins. */
  from: Uint32Array
  /** Raw UTF-16 offset just after it. */
  to: Uint32Array
  /** Characters of the raw text that print nothing: zero-width, private use, stray combining marks. */
  hidden: number
}

const several = new Map<number, string>()

function foldedPair(codePoint: number): string {
  let folded = several.get(codePoint)
  if (folded === undefined) {
    folded = foldCodePoint(codePoint)
    several.set(codePoint, folded)
  }
  return folded
}

/** Writes the compared form of `text` to `out` from `at` on and returns the position after it; room for 18 units a raw unit is always enough. */
export function normaliseInto(text: string, out: Uint16Array, at: number): number {
  const table = characterTable()
  let end = at
  for (let i = 0; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)] ?? Dropped
    if (unit === Dropped) continue
    if (unit !== Several) {
      out[end++] = unit
      continue
    }
    const codePoint = text.codePointAt(i) ?? 0
    const folded = foldedPair(codePoint)
    for (let k = 0; k < folded.length; k++) out[end++] = folded.charCodeAt(k)
    if (codePoint > 0xffff) i++
  }
  return end
}

/** The same as `normaliseInto`, with the way back to the raw text. */
export function normalise(text: string): NormalisedText {
  const table = characterTable()
  const hiddenTable = hiddenCharacters()
  const units: number[] = []
  const from: number[] = []
  const to: number[] = []
  let hidden = 0
  for (let i = 0; i < text.length; i++) {
    const raw = text.charCodeAt(i)
    const unit = table[raw] ?? Dropped
    if (unit === Dropped) {
      hidden += hiddenTable[raw] ?? 0
      continue
    }
    if (unit !== Several) {
      units.push(unit)
      from.push(i)
      to.push(i + 1)
      continue
    }
    const codePoint = text.codePointAt(i) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    const folded = foldedPair(codePoint)
    if (folded.length === 0) hidden++
    for (let k = 0; k < folded.length; k++) {
      units.push(folded.charCodeAt(k))
      from.push(i)
      to.push(i + width)
    }
    i += width - 1
  }
  return { units: Uint16Array.from(units), from: Uint32Array.from(from), to: Uint32Array.from(to), hidden }
}

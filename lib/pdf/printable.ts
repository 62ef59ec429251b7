import 'server-only'
import { type FontName, fontFor, type Weight, widthOf } from './fonts'

/** A character as it is printed; `width` is a part of the type size. */
export type Sign = { text: string; font: FontName; width: number }

// Controls, direction and joining marks, variation selectors: they have no picture of their own.
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Zl}\p{Zp}]/u

const named = (codePoint: number) => `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`

function lookUp(character: string, weight: Weight): readonly Sign[] {
  if (invisible.test(character)) return []
  const codePoint = character.codePointAt(0) ?? 0
  const font = fontFor(codePoint, weight)
  if (font) return [{ text: character, font, width: widthOf(codePoint, font) }]
  return Array.from(named(codePoint)).flatMap((one) => lookUp(one, weight))
}

const known = { regular: new Map<string, readonly Sign[]>(), bold: new Map<string, readonly Sign[]>() }

/** A character that no font has is named by its number: nothing is left out in silence. */
export function signsOf(text: string, weight: Weight): Sign[] {
  const signs: Sign[] = []
  for (const character of text.normalize('NFC')) {
    const found = known[weight].get(character) ?? lookUp(character, weight)
    known[weight].set(character, found)
    signs.push(...found)
  }
  return signs
}

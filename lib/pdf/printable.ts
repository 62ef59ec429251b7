import 'server-only'
import { type FontName, fontFor, type Weight, widthOf } from './fonts'

/** A character as it is printed; `width` is a part of the type size. */
export type Sign = { text: string; font: FontName; width: number }

// Controls, direction and joining marks, variation selectors: they have no picture of their own.
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}\p{Zl}\p{Zp}]/u

const named = (codePoint: number) => `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`

function signOf(text: string, weight: Weight): Sign | null {
  const codePoint = text.codePointAt(0) ?? 0
  const font = fontFor(codePoint, weight)
  return font && { text, font, width: widthOf(codePoint, font) }
}

/** A character that no font has is named by its number: nothing is left out in silence. */
export function signsOf(text: string, weight: Weight): Sign[] {
  const signs: Sign[] = []
  for (const character of text.normalize('NFC')) {
    if (invisible.test(character)) continue
    const sign = signOf(character, weight)
    if (sign) signs.push(sign)
    else for (const one of named(character.codePointAt(0) ?? 0)) signs.push(...signsOf(one, weight))
  }
  return signs
}

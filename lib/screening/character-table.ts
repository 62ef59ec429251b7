import variants from './data/character-variants.json'

/** The character carries no meaning for a comparison: punctuation, spaces, marks, invisible and private-use characters. */
export const Dropped = 0
/** The character becomes several, or is half of a surrogate pair: see `foldCodePoint`. */
export const Several = 1

/** Letters by Unicode's account, but drawn as nothing. */
const BlankLetters = new Set([0x115f, 0x1160, 0x3164, 0xffa0])
/** Modifier letters that Chinese and Japanese text needs; the others are marks in disguise. */
const KeptModifiers = new Set(['々', '〆', 'ー'])
const Letter = /^(?:\p{Lo}|\p{Ll}|\p{Lu}|\p{Lt}|\p{N})$/u
const Hangul = /^[\uac00-\ud7af]$/

const Variants = readVariants()

function readVariants(): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const list of [variants.simplified, variants.confusable, variants.misread, variants.digits])
    for (let i = 0; i + 1 < list.length; i += 2) pairs.set(list.charAt(i), list.charAt(i + 1))
  return pairs
}

/** The lists chain: 貳 → 贰 → 2. A loop would be a fault of the lists; the bound keeps it from hanging. */
function resolveVariant(character: string): string {
  let current = character
  for (let step = 0; step < 6; step++) {
    const next = Variants.get(current)
    if (next === undefined || next === current) return current
    current = next
  }
  return current
}

/** What one code point is compared as: none, one or several UTF-16 units. */
export function foldCodePoint(codePoint: number): string {
  if (BlankLetters.has(codePoint)) return ''
  const written = String.fromCodePoint(codePoint)
  const imitated = resolveVariant(written)
  const parts = imitated !== written || Hangul.test(written) ? imitated : written.normalize('NFKD').toLowerCase()
  let folded = ''
  for (const part of parts.normalize(Hangul.test(parts) ? 'NFC' : 'NFKD')) {
    if (!Letter.test(part) && !KeptModifiers.has(part)) continue
    folded += resolveVariant(resolveVariant(part).toLowerCase())
  }
  return folded
}

let table: Uint16Array | undefined

/** For each UTF-16 unit its folded unit, or `Dropped`, or `Several`. */
export function characterTable(): Uint16Array {
  if (table) return table
  const made = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      made[unit] = Several
      continue
    }
    const folded = foldCodePoint(unit)
    made[unit] = folded.length === 0 ? Dropped : folded.length === 1 ? folded.charCodeAt(0) : Several
  }
  table = made
  return made
}

const Hidden = /^(?:\p{Cf}|\p{Co}|\p{Cn}|\p{Mn}|\u2800|\u3164|\u115f|\u1160|\uffa0)$/u

let hiddenTable: Uint8Array | undefined

/** 1 for each UTF-16 unit that prints nothing of its own and has no business in Chinese prose. */
export function hiddenCharacters(): Uint8Array {
  if (hiddenTable) return hiddenTable
  const made = new Uint8Array(0x10000)
  for (let unit = 0x7f; unit < 0x10000; unit++)
    if ((unit < 0xd800 || unit > 0xdfff) && Hidden.test(String.fromCharCode(unit))) made[unit] = 1
  hiddenTable = made
  return made
}

import { commonWords } from './common-words'
import { longest, type PasswordFault, shortest } from './labels'

/** How many independent pieces it must be made of; a word that everybody knows counts as one. */
const enough = 8

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const undisguised = (text: string) => text.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)

const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!@#$%^&*()',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
]
const walks = rows.flatMap((row) => [row, [...row].reverse().join('')])
const words = new Set(commonWords)
const longestWord = Math.max(...commonWords.map((word) => word.length))

const isDate = (text: string) =>
  /^(19|20)\d\d$/.test(text) || /^((19|20)?\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text)

/** One step for somebody who guesses: a known word, a run along the keyboard, one sign again and again, a year or birthday. */
const isOnePiece = (text: string) =>
  words.has(text) ||
  (text.length >= 3 && (new Set(text).size === 1 || walks.some((walk) => walk.includes(text)))) ||
  isDate(text)

/** The least number of pieces a text is made of. A piece that repeats the one before it counts as one more. */
function pieces(text: string): number {
  const least = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = (least[end - 1] ?? 0) + 1
    for (let start = Math.max(0, end - Math.max(longestWord, 26)); start < end - 1; start++) {
      const piece = text.slice(start, end)
      const repeats = text.slice(start - piece.length, start) === piece
      if (repeats || isOnePiece(piece)) best = Math.min(best, (least[start] ?? 0) + 1)
    }
    least.push(best)
  }
  return least[text.length] ?? 0
}

/** The account's own words that must not stand in its password. */
function ownPieces(own: readonly string[]): string[] {
  return own.flatMap((word) => {
    const text = plain(word).replace(/\s/g, '')
    const parts = text.includes('@')
      ? [text.slice(0, text.indexOf('@'))]
      : /^1\d{10}$/.test(text)
        ? [text, text.slice(-8)]
        : [text]
    return parts.filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4))
  })
}

/** All that is wrong with a password, given the account's own words (name, e-mail, mobile, organisation); empty when it is good. */
export function passwordFaults(password: string, own: readonly string[]): PasswordFault[] {
  const text = plain(password)
  const open = undisguised(text)
  const faults: PasswordFault[] = []
  if ([...text].length < shortest) faults.push('short')
  if ([...text].length > longest) return ['long']
  if (ownPieces(own).some((piece) => text.includes(piece) || open.includes(piece))) faults.push('own')
  if (Math.min(pieces(text), pieces(open)) < enough) faults.push('guessable')
  return faults
}

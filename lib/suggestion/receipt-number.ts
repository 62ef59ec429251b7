import { randomInt } from 'node:crypto'

// 23 characters, none of which is taken for another (0O 1IL 2Z 5S 8B UV); a prime number of them, so that the check below finds
// every single wrong character and every two that changed places.
const alphabet = '34679ACDEFGHJKMNPQRTWXY'
const random = 15

const weightedSum = (characters: string) =>
  [...characters].reduce((sum, character, i) => sum + (i + 1) * alphabet.indexOf(character), 0)

function checkCharacter(body: string): string {
  // Makes the whole sum, the check's own weight of 16 included, a multiple of 23.
  const found = [...alphabet].find((one) => weightedSum(body + one) % alphabet.length === 0)
  if (!found) throw new Error('23 is prime: there is always one')
  return found
}

/** 回执号: sixteen characters in fours, not to be guessed. */
export function newReceiptNumber(): string {
  const body = Array.from({ length: random }, () => alphabet[randomInt(alphabet.length)]).join('')
  return (body + checkCharacter(body)).replace(/(.{4})(?=.)/g, '$1-')
}

/** The number as it is stored, from what somebody typed; null when it cannot be one. */
export function receiptNumberOf(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '')
  const whole = plain.length === random + 1 && [...plain].every((one) => alphabet.includes(one))
  if (!whole || weightedSum(plain) % alphabet.length !== 0) return null
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}

import { type Reason, reason } from '@/lib/platform/refused'

const pairsOf = (word: string): string[] => {
  const characters = Array.from(word)
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

const lengthOf = (word: string) => Array.from(word).length

export type Sought = {
  words: string[]
  /** Every pair of neighbouring characters in them: what the index knows. */
  pairs: string[]
  /** Words that their pairs do not settle: whoever has the pairs may have them apart. */
  unsettled: string[]
}

/** What is looked for, of a query that is already folded. */
export function soughtIn(folded: string): Sought {
  const words = [...new Set(folded.split(' ').filter(Boolean))]
  return {
    words,
    pairs: [...new Set(words.flatMap(pairsOf))],
    unsettled: words.filter((word) => lengthOf(word) !== 2),
  }
}

export const TooShort = reason('search-too-short', '请至少输入两个连续的字，例如“储能”。')

export const whyNotSought = ({ pairs }: Sought): Reason | null => (pairs.length === 0 ? TooShort : null)

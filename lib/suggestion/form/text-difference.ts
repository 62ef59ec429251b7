import { diffArrays } from 'diff'

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const tokens = (text: string) => Array.from(words.segment(text), ({ segment }) => segment)

// Two long texts without anything in common would take seconds; then they are shown as a whole.
const mostEdits = 1500

/** What changed, word by word: Chinese has no spaces, so words come from the language's segmenter. */
export function textDifference(before: string, after: string): Piece[] {
  const parts = diffArrays(tokens(before), tokens(after), { maxEditLength: mostEdits })
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

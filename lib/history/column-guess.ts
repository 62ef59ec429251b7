import { fields, type Mapping, type Sample } from './form'

const plain = (header: string) => header.normalize('NFKC').replace(/[\s*＊:：]|[（(][^）)]*[）)]/g, '')

/** Each field's first column whose header names it; one column is never two fields. */
function columnsOf(headers: readonly string[]): Mapping['columns'] {
  const taken = new Set<number>()
  const entries = fields.map(({ key, pattern }) => {
    const found = headers.findIndex((header, i) => !taken.has(i) && pattern.test(plain(header)))
    if (found >= 0) taken.add(found)
    return [key, found < 0 ? null : found] as const
  })
  return Object.fromEntries(entries) as Mapping['columns']
}

const known = (columns: Mapping['columns']) => Object.values(columns).filter((column) => column !== null).length

/**
 * Which row holds the headers and which column is what: the row that names most fields, since lists often begin with a title of their own.
 * Where none does there are no headers, and a person says which column is what.
 */
export function guessMapping(sample: Sample): Mapping {
  const guesses = sample.map(({ row, cells }) => ({ headerRow: row, columns: columnsOf(cells) }))
  const none: Mapping = { headerRow: 0, columns: columnsOf([]) }
  return guesses.reduce((best, guess) => (known(guess.columns) > known(best.columns) ? guess : best), none)
}

import { Random } from '@/tests/bench/screening/random'

export type QueryKind = { name: string; share: string; queries: string[] }

const each = 12
const han = /\p{Script=Han}+/gu
const sample = 1000

/** In how many texts each run of so many Chinese characters stands, seen in a part of them. */
function frequencies(texts: readonly string[], length: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const text of texts) {
    const runs = new Set<string>()
    for (const [words] of text.matchAll(han))
      for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length))
    for (const run of runs) found.set(run, (found.get(run) ?? 0) + 1)
  }
  return found
}

/** Words of two and of more characters, from those in almost every text to those in none. */
export function chooseQueries(texts: readonly string[]): QueryKind[] {
  const random = new Random(7)
  const seen = random.sample(texts, Math.min(texts.length, sample))
  const pairs = frequencies(seen, 2)
  const fours = frequencies(seen, 4)
  const between = (found: Map<string, number>, low: number, high: number) =>
    [...found].filter(([, count]) => count / seen.length >= low && count / seen.length < high).map(([run]) => run)
  const top = (found: Map<string, number>, count: number) =>
    [...found]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([run]) => run)
  const kind = (name: string, share: string, from: readonly string[]): QueryKind => ({
    name,
    share,
    queries: random.sample(from, each),
  })
  const common = top(pairs, 40)
  const joined = Array.from({ length: each }, () => `${random.pick(common)}${random.pick(common)}`)
  return [
    kind('two characters, the commonest', '> 50 %', top(pairs, each)),
    kind('two characters', '10-50 %', between(pairs, 0.1, 0.5)),
    kind('two characters', '1-10 %', between(pairs, 0.01, 0.1)),
    kind('two characters', '<= 0.1 %', between(pairs, 0, 0.002)),
    kind('four characters, the commonest', 'many', top(fours, each)),
    kind('four characters', '0.5-5 %', between(fours, 0.005, 0.05)),
    kind('four characters', '<= 0.1 %', between(fours, 0, 0.002)),
    { name: 'two common words as one', share: 'few or none', queries: joined },
    {
      name: 'three words',
      share: 'few',
      queries: Array.from({ length: each }, () => Array.from({ length: 3 }, () => random.pick(common)).join(' ')),
    },
  ]
}

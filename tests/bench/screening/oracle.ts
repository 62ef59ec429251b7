import type { Boilerplate } from '@/lib/screening/boilerplate'
import { compareForm } from '@/lib/screening/compared-text'
import { Engine } from '@/lib/screening/engine'
import { buildMemoryIndex } from '@/lib/screening/memory-index'
import type { Submission } from '@/lib/screening/submission'
import { Random } from './random'

/** What brute force says of one pair: the longest common run, and the share of the new text's triples that the old one has. */
export type Truth = { longest: number; share: number }

export function bruteForce(mine: Uint16Array, other: Uint16Array): Truth {
  let longest = 0
  let row = new Uint16Array(other.length + 1)
  for (let i = 0; i < mine.length; i++) {
    const next = new Uint16Array(other.length + 1)
    for (let j = 0; j < other.length; j++)
      if (mine[i] === other[j] && mine[i] !== 0) {
        next[j + 1] = (row[j] ?? 0) + 1
        longest = Math.max(longest, next[j + 1] ?? 0)
      }
    row = next
  }
  const known = triplesOf(other)
  const asked = triplesOf(mine)
  let shared = 0
  for (const triple of asked) if (known.has(triple)) shared++
  return { longest, share: asked.size === 0 ? 0 : shared / asked.size }
}

function triplesOf(units: Uint16Array): Set<string> {
  const triples = new Set<string>()
  for (let i = 0; i + 2 < units.length; i++)
    if (units[i] && units[i + 1] && units[i + 2]) triples.add(String.fromCharCode(...units.subarray(i, i + 3)))
  return triples
}

export type OracleResult = { pairs: number; runs: number; shares: number; missedRuns: string[]; missedShares: string[] }

/** An index of one corpus: the boilerplate that it leaves out, and the ids of all that it finds. */
export type Asked = { boilerplate: Boilerplate; find: (query: Submission) => Promise<ReadonlySet<string>> }

/** The index in memory. */
export async function inMemory(corpus: readonly Submission[]): Promise<Asked> {
  const engine = new Engine(buildMemoryIndex(corpus))
  const find = async (query: Submission) => new Set(engine.screen(query, corpus.length).hits.map((hit) => hit.id))
  return { boilerplate: engine.index.boilerplate, find }
}

/**
 * Random corpora of texts that borrow from each other, each text asked against brute force: every common run of
 * `run` units and every share of `share` of the triples should be among the hits.
 */
export async function compareWithOracle(
  seed: number,
  pairs: number,
  run: number,
  share: number,
  build: (corpus: readonly Submission[]) => Promise<Asked> = inMemory,
): Promise<OracleResult> {
  const random = new Random(seed)
  const result: OracleResult = { pairs: 0, runs: 0, shares: 0, missedRuns: [], missedShares: [] }
  while (result.pairs < pairs) {
    const corpus = randomCorpus(random)
    const { boilerplate, find } = await build(corpus)
    const texts = corpus.map((known) => compareForm(known, boilerplate))
    for (let asked = 0; asked < 5; asked++) {
      const query = { ...borrow(random, corpus), id: 'query' }
      const mine = compareForm(query, boilerplate).units
      const found = await find(query)
      for (const [place, known] of corpus.entries()) {
        const truth = bruteForce(mine, texts[place]?.units ?? new Uint16Array())
        const described = () => JSON.stringify({ query, known, truth })
        result.pairs++
        if (truth.longest >= run) {
          result.runs++
          if (!found.has(known.id)) result.missedRuns.push(described())
        }
        if (truth.share >= share) {
          result.shares++
          if (!found.has(known.id)) result.missedShares.push(described())
        }
      }
    }
  }
  return result
}

/** Few characters make for many accidental agreements; a large alphabet for few. Both must hold. */
function randomText(random: Random, length: number, alphabet: number): string {
  let text = ''
  while (text.length < length) text += String.fromCharCode(0x4e10 + random.below(alphabet))
  return text
}

function randomCorpus(random: Random): Submission[] {
  const corpus: Submission[] = []
  const alphabet = random.pick([2, 4, 12, 60, 2000])
  const size = 300 + random.below(500)
  while (corpus.length < size) {
    const fresh = randomText(random, 10 + random.below(120), alphabet)
    const overview = corpus.length > 0 && random.next() < 0.6 ? mixIn(random, fresh, random.pick(corpus)) : fresh
    corpus.push({ id: `k${corpus.length}`, title: randomText(random, random.below(20), alphabet), overview })
  }
  return corpus
}

/** A piece of another text, often of just about the guaranteed length, put somewhere into a fresh one. */
function mixIn(random: Random, fresh: string, other: Submission): string {
  const source = other.overview ?? other.title
  const length = random.pick([11, 12, 13, 13, 14, 20, 60])
  const from = random.below(Math.max(1, source.length - length + 1))
  const at = random.below(fresh.length + 1)
  return fresh.slice(0, at) + source.slice(from, from + length) + fresh.slice(at)
}

function borrow(random: Random, corpus: readonly Submission[]): Submission {
  const fresh = randomText(random, random.below(150), random.pick([2, 4, 12, 60, 2000]))
  const overview = mixIn(random, fresh, random.pick(corpus))
  return { id: 'query', title: random.next() < 0.5 ? random.pick(corpus).title : '', overview }
}

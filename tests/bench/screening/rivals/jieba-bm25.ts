import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import type { Row } from '@/tests/bench/screening/set'
import { bestOf, type Rival } from './rival'

const K1 = 1.2
const B = 0.75

/** BM25 over words cut by jieba, title and text as one. */
export function jiebaBm25(rows: readonly Row[]): Rival {
  const jieba = Jieba.withDict(dict)
  const words = ({ title, text }: Row) => jieba.cut(`${title} ${text}`).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const postings = new Map<string, { docs: number[]; counts: number[] }>()
  const lengths = rows.map((row, place) => {
    const all = words(row)
    for (const word of all) {
      const list = postings.get(word) ?? { docs: [], counts: [] }
      postings.set(word, list)
      const last = list.docs.length - 1
      if (list.docs[last] === place) list.counts[last] = (list.counts[last] ?? 0) + 1
      else {
        list.docs.push(place)
        list.counts.push(1)
      }
    }
    return all.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length)
  const ids = rows.map(({ id }) => id)
  return {
    name: 'BM25 over jieba words',
    ask(query) {
      const sum = new Float64Array(rows.length)
      for (const word of new Set(words(query))) {
        const list = postings.get(word)
        if (!list) continue
        const idf = Math.log(1 + (rows.length - list.docs.length + 0.5) / (list.docs.length + 0.5))
        for (let i = 0; i < list.docs.length; i++) {
          const doc = list.docs[i] ?? 0
          const count = list.counts[i] ?? 0
          const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / mean)
          sum[doc] = (sum[doc] ?? 0) + (idf * count * (K1 + 1)) / (count + norm)
        }
      }
      return bestOf(topOf(sum), ids)
    },
  }
}

function topOf(sum: Float64Array): Map<number, number> {
  const floor = Float64Array.from(sum).sort()[Math.max(0, sum.length - 20)] ?? 0
  const scores = new Map<number, number>()
  for (const [doc, score] of sum.entries()) if (score > 0 && score >= floor) scores.set(doc, score)
  return scores
}

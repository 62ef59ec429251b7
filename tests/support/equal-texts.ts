import type { Submission } from '@/lib/screening/submission'
import { Random } from '@/tests/bench/screening/random'

/**
 * Many records that are equally good answers to some questions: more of each kind than a close look is taken at, so that
 * something must decide between equals.
 */
export function equalTexts(count: number): { records: Submission[]; questions: Submission[] } {
  const random = new Random(count)
  const words = (length: number) => String.fromCharCode(...Array.from({ length }, () => 0x4e00 + random.below(3000)))
  const title = words(7)
  // Shorter than what counts as boilerplate when many have it.
  const phrase = words(9)
  const records = Array.from({ length: count }, (_, i): Submission[] => [
    { id: `same-title:${i}`, title },
    { id: `same-phrase:${i}`, title: '', overview: `${phrase}。${words(30)}` },
    { id: `own:${i}`, title: words(9), overview: words(60) },
  ]).flat()
  const questions = [
    { id: 'query', title },
    { id: 'query', title: '', overview: `${words(40)}。${title}` },
    { id: 'query', title: '', overview: `${words(40)}。${phrase}。${words(40)}` },
  ]
  return { records, questions }
}

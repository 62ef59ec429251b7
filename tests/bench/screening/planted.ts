import type { Hit } from '@/lib/screening/ranking'
import { sentences } from './further-kinds'
import type { Random } from './random'
import { asSubmission, type Row } from './set'

/** What was copied from where, in UTF-16 units of the raw texts. */
export type Plant = { from: number; to: number; otherFrom: number; otherTo: number }
export type PlantedCase = { query: Row; source: string; plants: Plant[] }

/** Fresh text into which one to three passages of a source are put, some of them touched up. */
export function plantCases(
  sources: readonly Row[],
  fresh: readonly Row[],
  random: Random,
  count: number,
): PlantedCase[] {
  const long = sources.filter(({ text }) => text.length >= 200)
  return random.sample(long, count).map((source, number) => {
    const length = source.text.length
    const pieces = 1 + random.below(3)
    const own = random.sample(fresh, pieces + 1).map(({ text }) => sentences(text).slice(0, 4).join(''))
    const plants: Plant[] = []
    let text = own[0] ?? ''
    for (let piece = 0; piece < pieces; piece++) {
      // Each piece has its own part of the source, so that no two plants overlap.
      const part = Math.floor(length / pieces)
      const size = Math.min(part, 40 + random.below(160))
      const otherFrom = piece * part + random.below(part - size + 1)
      const copied = touchUp(source.text.slice(otherFrom, otherFrom + size), number % 3 === 2 ? 0.08 : 0, random)
      plants.push({ from: text.length, to: text.length + copied.length, otherFrom, otherTo: otherFrom + size })
      text += copied + (own[piece + 1] ?? '')
    }
    return { query: { id: `planted:${number}`, title: random.pick(fresh).title, text }, source: source.id, plants }
  })
}

function touchUp(text: string, share: number, random: Random): string {
  const characters = [...text]
  return characters.map((c) => (random.next() < share ? random.pick(characters) : c)).join('')
}

export type PassageQuality = { plagdet: number; precision: number; recall: number; granularity: number }

/** PlagDet of PAN: macro precision and recall of characters on both sides, divided by the log of the granularity. */
export function plagDet(cases: readonly PlantedCase[], answers: readonly (readonly Hit[])[]): PassageQuality {
  const recalls: number[] = []
  const precisions: number[] = []
  const pieces: number[] = []
  for (const [place, { query, source, plants }] of cases.entries()) {
    const bodyField = Object.keys(asSubmission(query)).find((field) => field === 'overview' || field === 'report')
    const passages = (answers[place] ?? [])
      .filter((hit) => hit.id === source)
      .flatMap((hit) => hit.passages)
      .filter((passage) => passage.field === bodyField)
      .map(({ from, to, otherFrom, otherTo }) => ({ from, to, otherFrom, otherTo }))
    for (const plant of plants) {
      const finders = passages.filter((passage) => shared(plant, passage) > 0)
      recalls.push(coverage(plant, finders))
      if (finders.length > 0) pieces.push(finders.length)
    }
    for (const passage of passages) precisions.push(coverage(passage, plants))
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const [precision, recall, granularity] = [mean(precisions), mean(recalls), mean(pieces)]
  if (precision + recall === 0) return { plagdet: 0, precision, recall, granularity: 1 }
  const f1 = (2 * precision * recall) / (precision + recall)
  return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity }
}

/** Characters on both sides that two pairs of stretches share; 0 unless they meet on either side. */
function shared(x: Plant, y: Plant): number {
  const here = Math.min(x.to, y.to) - Math.max(x.from, y.from)
  const there = Math.min(x.otherTo, y.otherTo) - Math.max(x.otherFrom, y.otherFrom)
  return here > 0 && there > 0 ? here + there : 0
}

function coverage(one: Plant, others: readonly Plant[]): number {
  const size = one.to - one.from + one.otherTo - one.otherFrom
  return Math.min(1, others.reduce((sum, other) => sum + shared(one, other), 0) / size)
}

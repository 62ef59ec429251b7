import type { Answer } from '@/tests/bench/screening/measure'
import type { Case, Row, ScreeningSet } from '@/tests/bench/screening/set'

export type Ranked = { id: string; score: number }

/** Another method: it ranks; its alarm threshold is set for it afterwards, on the negatives themselves. */
export type Rival = { name: string; ask: (query: Row) => Ranked[] | Promise<Ranked[]>; close?: () => Promise<void> }

/** The share of negatives that a rival may flag when its threshold is chosen. */
const AllowedAlarms = 0.01

/** Some of each kind and of the negatives: the rivals are slow. */
export function sampleCases(cases: readonly Case[], perKind: number, negatives: number): Case[] {
  const taken = new Map<string, number>()
  return cases.filter(({ kind, targets }) => {
    const count = taken.get(kind) ?? 0
    taken.set(kind, count + 1)
    return count < (targets.length === 0 ? negatives : perKind)
  })
}

/** Asks a rival everything and gives it the threshold that suits it best at the allowed rate of alarms. */
export async function answerAll(rival: Rival, set: ScreeningSet): Promise<{ answers: Answer[]; times: number[] }> {
  const ranked: Ranked[][] = []
  const times: number[] = []
  for (const test of set.cases) {
    const begun = performance.now()
    ranked.push(await rival.ask(test))
    times.push(performance.now() - begun)
  }
  const best = (list: readonly Ranked[] | undefined) => list?.[0]?.score ?? Number.NEGATIVE_INFINITY
  const innocent = set.cases.flatMap(({ targets }, place) => (targets.length === 0 ? [best(ranked[place])] : []))
  innocent.sort((x, y) => y - x)
  const threshold = innocent[Math.floor(innocent.length * AllowedAlarms)] ?? 0
  const answers = ranked.map((list) => ({ ids: list.map(({ id }) => id), flagged: best(list) > threshold }))
  return { answers, times }
}

/** The best by score; of equal scores the one that was put in first. */
export function bestOf(scores: Map<number, number>, ids: readonly string[], count = 10): Ranked[] {
  return [...scores]
    .sort(([x, a], [y, b]) => b - a || x - y)
    .slice(0, count)
    .map(([place, score]) => ({ id: ids[place] ?? '', score }))
}

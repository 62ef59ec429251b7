import type { Case, ScreeningSet } from './set'

/** What a method answers to one query: ids in order, and whether it would alert. */
export type Answer = { ids: string[]; flagged: boolean }

export type KindResult = {
  kind: string
  queries: number
  /** Shares of the queries: source first, among the first five, and among the first five of a flagged answer. */
  first: number
  firstFive: number
  found: number
}

export type SetResult = { set: string; kinds: KindResult[]; negatives: number; falseAlarms: number }

/** Kinds without a source: nothing is to be found. */
export function isNegative(test: Case): boolean {
  return test.targets.length === 0
}

export function summarise(set: ScreeningSet, answers: readonly Answer[]): SetResult {
  const kinds = new Map<string, KindResult>()
  let negatives = 0
  let alarms = 0
  for (const [place, test] of set.cases.entries()) {
    const answer = answers[place] ?? { ids: [], flagged: false }
    if (isNegative(test)) {
      negatives++
      if (answer.flagged) alarms++
      continue
    }
    const result = kinds.get(test.kind) ?? { kind: test.kind, queries: 0, first: 0, firstFive: 0, found: 0 }
    kinds.set(test.kind, result)
    result.queries++
    if (hasTargets(test, answer.ids.slice(0, 1), 1)) result.first++
    if (!hasTargets(test, answer.ids.slice(0, 5), neededOf(test))) continue
    result.firstFive++
    if (answer.flagged) result.found++
  }
  const shares = [...kinds.values()].map((result) => ({
    ...result,
    first: result.first / result.queries,
    firstFive: result.firstFive / result.queries,
    found: result.found / result.queries,
  }))
  return { set: set.name, kinds: shares, negatives, falseAlarms: negatives === 0 ? 0 : alarms / negatives }
}

/** Of two merged projects both must be among the first five; of many copies one is enough. */
function neededOf(test: Case): number {
  return test.kind === 'merged' ? 2 : 1
}

function hasTargets(test: Case, ids: readonly string[], needed: number): boolean {
  return new Set(ids.filter((id) => test.targets.includes(id))).size >= needed
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

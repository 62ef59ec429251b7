import type { SetResult } from './measure'

export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  console.log(line(header))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
  console.log()
}

export const percent = (share: number) => (100 * share).toFixed(1)

/** A measured figure with its goal, which it must not exceed; `processor`: the same in the processor's own time. */
export type Figure = { what: string; value: number; unit: string; goal: number; processor?: number }

export function printFigures(figures: readonly Figure[]): void {
  printTable(
    ['', 'measured', 'processor', 'goal', ''],
    figures.map(({ what, value, unit, goal, processor }) => [
      what,
      `${value.toFixed(1)} ${unit}`,
      processor === undefined ? '' : `${processor.toFixed(1)} ${unit}`,
      `≤ ${goal} ${unit}`,
      value <= goal ? 'reached' : 'NOT REACHED',
    ]),
  )
}

/** Shares of queries that must be found and flagged; a kind without a goal is only reported. */
export const Goals: Record<string, number> = {
  verbatim: 0.995,
  copy70: 0.995,
  copy50: 0.995,
  reorder: 0.995,
  clause_reorder: 0.995,
  numplace: 0.995,
  charsub5: 0.995,
  charsub10: 0.995,
  charsub20: 0.995,
  long_copy200: 0.995,
  tonly_exact: 0.995,
  copy30: 0.99,
  charsub30: 0.99,
  syn50: 0.99,
  copy50syn50: 0.99,
  para: 0.985,
  tonly_edit: 0.985,
  long_copy60: 0.98,
  syn90: 0.96,
  fund_title_edit: 0.92,
  tonly_abs: 0.75,
}

export function printResult(result: SetResult): void {
  console.log(
    `Set ${result.set}: ${result.negatives} negatives, ${percent(result.falseAlarms)} % flagged (goal: at most 1 %)`,
  )
  printTable(
    ['kind', 'queries', 'recall@1 %', 'recall@5 %', 'found and flagged %', 'goal %', ''],
    result.kinds.map(({ kind, queries, first, firstFive, found }) => {
      const goal = Goals[kind]
      const verdict = goal === undefined ? '' : found >= goal ? 'met' : 'NOT MET'
      return [
        kind,
        `${queries}`,
        percent(first),
        percent(firstFive),
        percent(found),
        goal === undefined ? '' : percent(goal),
        verdict,
      ]
    }),
  )
}

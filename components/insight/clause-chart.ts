import { axisY, barX, type PlotOptions, stackX, text } from '@observablehq/plot'
import type { Figure } from '@/lib/insight/form/figure'
import { planLines } from './axis-words'
import { ink } from './drawing'

const kinds = { some: '已有建议响应', none: '无人响应' } as const
export const clauseLegend = [
  { label: kinds.some, colour: ink.brand },
  { label: kinds.none, colour: '#e6b98a' },
]

type Part = { plan: string; kind: string; value: number }

const planOf = (row: string) => row.slice(1, row.indexOf('》'))

/** How many tasks of each plan are answered, and how many are not. The clauses themselves stand in the table. */
export function clauseChart({ rows, marks }: Figure): PlotOptions {
  const plans = [...new Set(rows.map(planOf))].sort()
  const counts: Part[] = plans.flatMap((plan) => {
    const own = marks.filter(({ row }) => planOf(row) === plan)
    const answered = own.filter(({ value }) => value > 0).length
    return [
      { plan, kind: kinds.some, value: answered },
      { plan, kind: kinds.none, value: own.length - answered },
    ]
  })
  const shown = counts.filter(({ value }) => value > 0)
  return {
    width: 960,
    height: 72 + plans.length * 44,
    marginLeft: 330,
    marginRight: 30,
    // The axis's name stands below its numbers, which reach as far to the right as it does.
    marginBottom: 42,
    x: { label: '条款（条） →', nice: true, grid: true },
    y: { domain: plans, label: null },
    color: { domain: clauseLegend.map(({ label }) => label), range: clauseLegend.map(({ colour }) => colour) },
    marks: [
      axisY({ label: null, tickSize: 0, tickFormat: planLines }),
      barX(counts, { x: 'value', y: 'plan', fill: 'kind', inset: 1 }),
      text(
        shown,
        stackX({
          x: 'value',
          y: 'plan',
          z: 'kind',
          text: 'value',
          fill: (part: Part) => (part.kind === kinds.none ? ink.text : ink.surface),
          fontWeight: 600,
        }),
      ),
    ],
  }
}

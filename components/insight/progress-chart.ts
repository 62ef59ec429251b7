import { barX, type PlotOptions, text } from '@observablehq/plot'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { wholeNumber } from './axis-words'
import { ink } from './drawing'

/** Of each stage in the order of the figure's columns: the further on, the deeper. */
const stageColours = ['#b4cfda', '#e6b98a', '#4a8ca8', '#76848f', '#0a5070']

export const progressLegend = ({ columns }: Figure) =>
  columns.slice(0, -1).map((label, i) => ({ label, colour: stageColours[i] ?? ink.brand }))

/** A bar for each department that has something, its stages one after another, the whole number at its end. */
export function progressChart(
  { rows, columns, marks, unit }: Figure,
  linked: (mark: Mark) => string | null,
): PlotOptions {
  const last = columns.at(-1)
  const wholes = marks.filter(({ column, value }) => column === last && value > 0)
  const busy = rows.filter((name) => wholes.some(({ row }) => row === name))
  const parts = marks.filter(({ column, value }) => column !== last && value > 0)
  return {
    width: 960,
    height: 60 + busy.length * 34,
    marginLeft: 250,
    marginRight: 60,
    x: { label: `${unit} →`, grid: true, nice: true, tickFormat: wholeNumber },
    y: { domain: busy, label: null, tickSize: 0 },
    color: { domain: columns.slice(0, -1), range: stageColours },
    marks: [
      barX(parts, {
        x: 'value',
        y: 'row',
        fill: 'column',
        href: linked,
        inset: 1,
        title: ({ row, column, value }: Mark) => `${row}，${column}：${value}`,
      }),
      text(wholes, {
        x: 'value',
        y: 'row',
        href: linked,
        text: ({ value }: Mark) => String(value),
        textAnchor: 'start',
        dx: 6,
        fill: ink.text,
        fontWeight: 600,
      }),
    ],
  }
}

import { barX, type PlotOptions, stackX, text } from '@observablehq/plot'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { wholeNumber } from './axis-words'
import { ink } from './drawing'

/** Of each stage in the order of the figure's columns: the further on, the deeper, so that a grey print tells them apart. */
const stageColours = ['#dcebf1', '#e6b98a', '#6fa3ba', '#66727d', '#0a5070']
// On the last two only white is readable.
const deep = 3

/** Narrower than this share of the longest bar, a part has no room for its number. */
const roomForNumber = 0.04

export const progressLegend = ({ columns }: Pick<Figure, 'columns'>) =>
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
  const most = Math.max(...wholes.map(({ value }) => value), 0)
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
      text(
        parts,
        stackX({
          x: 'value',
          y: 'row',
          z: 'column',
          text: ({ value }: Mark) => (value < most * roomForNumber ? '' : String(value)),
          fill: ({ column }: Mark) => (columns.indexOf(column) < deep ? ink.text : ink.surface),
          pointerEvents: 'none',
        }),
      ),
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

import { axisX, barX, type PlotOptions, text } from '@observablehq/plot'
import { type Figure, type Mark, numberText } from '@/lib/insight/form/figure'
import { wholeNumber } from './axis-words'
import { ink } from './drawing'

const colours = [ink.brand, ink.accent]

export const barLegend = ({ columns }: Figure) =>
  columns.map((label, i) => ({ label, colour: colours[i] ?? ink.brand }))

/** One bar a row, with its number at its end. */
export function barChart(
  { rows, columns, marks, unit, decimals }: Figure,
  linked: (mark: Mark) => string | null,
): PlotOptions {
  const grouped = columns.length > 1
  const place = grouped ? { x: 'value', y: 'column', fy: 'row' } : { x: 'value', y: 'row' }
  return {
    width: 960,
    height: 60 + rows.length * (grouped ? 24 * columns.length + 16 : 40),
    marginLeft: 190,
    marginRight: 110,
    x: { label: `${unit} →`, nice: true, grid: true },
    y: { label: null, domain: grouped ? columns : rows, tickSize: 0, ...(grouped && { axis: null }) },
    ...(grouped && { fy: { domain: rows, label: null, axis: 'left', padding: 0.15 } }),
    color: { legend: false, domain: columns, range: colours },
    marks: [
      axisX({ anchor: 'bottom', ticks: 6, label: `${unit} →`, tickFormat: wholeNumber }),
      barX(marks, { ...place, fill: 'column', href: linked, inset: 1 }),
      text(marks, {
        ...place,
        href: linked,
        text: ({ value }: Mark) => numberText(value, decimals),
        textAnchor: 'start',
        dx: 6,
        fill: ink.text,
      }),
    ],
  }
}

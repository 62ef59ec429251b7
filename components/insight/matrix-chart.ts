import { axisX, axisY, cell, type PlotOptions, text } from '@observablehq/plot'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { overColumn } from './axis-words'
import { shadeOf } from './shades'

type Linked = (mark: Mark) => string | null

/** Counts at the crossings of two scales: the deeper, the more; each cell says its number. */
export function matrixChart({ rows, columns, marks, rowHeader }: Figure, linked: Linked): PlotOptions {
  const most = Math.max(...marks.map(({ value }) => value), 0)
  const shown = marks.filter(({ value }) => value > 0)
  const place = { x: 'column', y: 'row', href: linked } as const
  return {
    width: 960,
    height: 54 + rows.length * 44,
    marginLeft: 150,
    marginTop: 44,
    marginBottom: 10,
    x: { domain: columns, label: null },
    y: { domain: rows, label: null },
    marks: [
      axisX({ anchor: 'top', label: null, tickSize: 0, tickFormat: overColumn }),
      axisY({ label: null, tickSize: 0 }),
      cell(marks, { ...place, fill: ({ value }: Mark) => shadeOf(value, most).fill, inset: 1 }),
      text(shown, {
        ...place,
        text: ({ value }: Mark) => String(value),
        fill: ({ value }: Mark) => shadeOf(value, most).ink,
        title: ({ row, column, value }: Mark) => `${rowHeader}${row}，${column}：${value}`,
        fontWeight: 600,
      }),
    ],
  }
}

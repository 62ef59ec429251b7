import { cell, type PlotOptions, text } from '@observablehq/plot'
import { cities } from '@/lib/insight/form/cities'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { shadeOf } from './shades'

const tile = 84
const columns = [...new Set(cities.map(({ column }) => column))].sort()
const rows = [...new Set(cities.map(({ row }) => row))].sort()
const placeOf = (name: string) => cities.find((city) => city.name === name)

/** Each city a tile about where it lies: all of one size, however large the city. */
export function cityChart({ marks }: Figure, linked: (mark: Mark) => string | null): PlotOptions {
  const most = Math.max(...marks.map(({ value }) => value), 0)
  const place = { x: ({ row }: Mark) => placeOf(row)?.column, y: ({ row }: Mark) => placeOf(row)?.row, href: linked }
  const shade = ({ value }: Mark) => shadeOf(value, most)
  return {
    width: columns.length * tile,
    height: rows.length * tile,
    margin: 0,
    x: { domain: columns, axis: null, padding: 0 },
    y: { domain: rows, axis: null, padding: 0 },
    marks: [
      cell(marks, { ...place, fill: (mark: Mark) => shade(mark).fill, inset: 2, rx: 4 }),
      text(marks, { ...place, text: 'row', fill: (mark: Mark) => shade(mark).ink, dy: -11 }),
      text(marks, {
        ...place,
        text: ({ value }: Mark) => String(value),
        fill: (mark: Mark) => shade(mark).ink,
        dy: 12,
        fontSize: 20,
        fontWeight: 600,
      }),
    ],
  }
}

import { areaY, dot, lineY, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import type { Figure, Mark, Outlook } from '@/lib/insight/form/figure'
import { dayMarks, wholeNumber } from './axis-words'
import { ink } from './drawing'

// The scale counts days; where on earth does not matter to it.
const dayOf = (mark: Mark) => new Date(`${mark.row}T00:00:00Z`)
const beside = { textAnchor: 'start', dx: 10, fontWeight: 600 } as const
const value = ({ value }: Mark) => value

/** The sums of this call and of the one before; where this one is expected to end, as a span and its middle. */
export function arrivalChart({ columns, marks, unit }: Figure, outlook: Outlook | null): PlotOptions {
  const [, sum, before] = columns
  const own = marks.filter(({ column }) => column === sum)
  const earlier = marks.filter(({ column }) => column === before)
  const ends = outlook ? [outlook] : []
  const end = ({ closesAt }: Outlook) => closesAt
  return {
    width: 960,
    height: 340,
    marginRight: 150,
    marginLeft: 50,
    // The axis's name stands above its topmost number.
    marginTop: 34,
    insetBottom: 16,
    x: {
      type: 'utc',
      label: null,
      tickFormat: (at: Date) => `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`,
      ticks: dayMarks([...[...own, ...earlier].map(dayOf), ...ends.map(end)]),
    },
    y: { label: `↑ 累计（${unit}）`, grid: true, nice: true, tickFormat: wholeNumber },
    marks: [
      ruleY([0], { stroke: ink.soft }),
      areaY(own, { x: dayOf, y: value, fill: ink.pale }),
      lineY(earlier, { x: dayOf, y: value, stroke: ink.soft, strokeDasharray: '4 4', strokeWidth: 2 }),
      lineY(own, { x: dayOf, y: value, stroke: ink.brand, strokeWidth: 2.5 }),
      // On the first day there is no line yet.
      dot(own.length === 1 ? own : [], { x: dayOf, y: value, fill: ink.brand, r: 5 }),
      text(own.slice(-1), {
        x: dayOf,
        y: value,
        text: (mark: Mark) => `本次 ${mark.value}`,
        fill: ink.brand,
        ...beside,
        dy: -8,
      }),
      text(earlier.slice(-1), {
        x: dayOf,
        y: value,
        text: (mark: Mark) => `上次同期 ${mark.value}`,
        fill: ink.soft,
        ...beside,
        dy: 8,
      }),
      ruleX(ends, { x: end, y1: 'low', y2: 'high', stroke: ink.accent, strokeWidth: 4 }),
      dot(ends, { x: end, y: 'likely', fill: ink.accent, r: 6 }),
      text(ends, {
        x: end,
        y: 'likely',
        text: ({ likely, low, high }: Outlook) => `预计 ${likely}\n（${low}至${high}）`,
        fill: ink.accent,
        ...beside,
      }),
    ],
  }
}

import type { PlotOptions } from '@observablehq/plot'
import type { Figure, FigureKey, Mark, Outlook } from '@/lib/insight/form/figure'
import { arrivalChart } from './arrival-chart'
import { barChart, barLegend } from './bar-chart'
import { cityChart } from './city-chart'
import { clauseChart, clauseLegend } from './clause-chart'
import type { LegendEntry } from './figure-card'
import { matrixChart } from './matrix-chart'
import { progressChart, progressLegend } from './progress-chart'

type Drawing = { chart: PlotOptions; legend?: LegendEntry[] }
type Draw = (figure: Figure, linked: (mark: Mark) => string | null, outlook: Outlook | null) => Drawing

const drawings: Record<FigureKey, Draw> = {
  arrivals: (figure, _, outlook) => ({ chart: arrivalChart(figure, outlook) }),
  progress: (figure, linked) => ({ chart: progressChart(figure, linked), legend: progressLegend(figure) }),
  cities: (figure, linked) => ({ chart: cityChart(figure, linked) }),
  fields: (figure, linked) => ({ chart: matrixChart(figure, linked) }),
  levels: (figure, linked) => ({ chart: matrixChart(figure, linked) }),
  bands: (figure, linked) => ({ chart: barChart(figure, linked) }),
  sums: (figure, linked) => ({ chart: barChart(figure, linked), legend: barLegend(figure) }),
  similarity: (figure, linked) => ({ chart: matrixChart(figure, linked) }),
  clauses: (figure) => ({ chart: clauseChart(figure), legend: clauseLegend }),
}

/** How a figure is drawn; null when there is nothing in it to draw. */
export function drawingOf(
  figure: Figure,
  linked: (mark: Mark) => string | null,
  outlook: Outlook | null,
): Drawing | null {
  const empty = figure.key !== 'clauses' && figure.marks.every(({ value }) => value === 0)
  return empty ? null : drawings[figure.key](figure, linked, outlook)
}

import 'server-only'
import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'

export const ink = {
  text: 'var(--color-ink)',
  soft: 'var(--color-ink-soft)',
  line: 'var(--color-line)',
  brand: 'var(--color-brand)',
  accent: 'var(--color-accent)',
  pale: 'var(--color-brand-soft)',
  surface: 'var(--color-surface)',
}

const look = 'font-family: var(--font-sans); font-size: 13px; color: var(--color-ink-soft); background: transparent'

/**
 * The chart as SVG, drawn on the server: the browser gets no script for it. Its numbers and links are also in the table
 * below it, so assistive technology and the tab key pass it by.
 */
export function drawn(options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const chart = plot({ ...options, document })
  chart.setAttribute('style', look)
  chart.setAttribute('aria-hidden', 'true')
  for (const link of chart.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
  return chart.outerHTML
}

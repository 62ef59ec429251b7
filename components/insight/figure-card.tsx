import type { PlotOptions } from '@observablehq/plot'
import type { Route } from 'next'
import { Card } from '@/components/ui/card'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { drawn } from './drawing'
import { FigureTable } from './figure-table'
import { PictureButton } from './picture-button'

export type LegendEntry = { label: string; colour: string }

type FigureCardProps = {
  figure: Figure
  chart: PlotOptions | null
  legend?: LegendEntry[] | undefined
  linked: (mark: Mark) => Route | null
  /** Said under the title of the picture that leaves the portal: what of, and when. */
  source: string
}

/** A figure: what it shows and in which unit, drawn, and as a table. */
export function FigureCard({ figure, chart, legend = [], linked, source }: FigureCardProps) {
  const title = `${figure.title}（单位：${figure.unit}）`
  return (
    <Card
      whole
      title={title}
      description={figure.note}
      actions={chart && <PictureButton title={title} lines={[source, figure.note]} />}
    >
      {chart ? (
        <>
          {legend.length > 0 && (
            <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {legend.map(({ label, colour }) => (
                <li key={label} className="flex items-center gap-2">
                  <svg aria-hidden className="size-3.5" viewBox="0 0 14 14">
                    <rect width="14" height="14" fill={colour} />
                  </svg>
                  {label}
                </li>
              ))}
            </ul>
          )}
          <section
            aria-label={`${figure.title}图`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto"
          >
            <div
              data-chart
              className="min-w-[42rem] print:min-w-0 [&>svg]:mx-auto"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn on this server from escaped texts
              dangerouslySetInnerHTML={{ __html: drawn(chart) }}
            />
          </section>
        </>
      ) : (
        <p className="text-ink-soft">还没有可统计的建议。</p>
      )}
      <details className="mt-4 not-open:print:hidden">
        <summary className="text-link">数据表：{figure.title}</summary>
        <div className="mt-3">
          <FigureTable figure={figure} linked={linked} />
        </div>
      </details>
    </Card>
  )
}

import { ArrowRight } from 'lucide'
import type { Route } from 'next'
import { classes } from './classes'
import { Icon } from './icon'
import { PageLink } from './page-link'

type StatProps = {
  label: string
  value: number | string
  unit?: string | undefined
  /** The list behind the figure. */
  href?: Route | undefined
  hint?: string | undefined
  /** Something waits for this reader. */
  urgent?: boolean | undefined
}

/** One figure that matters here, leading to what it counts. */
export function Stat({ label, value, unit, href, hint, urgent = false }: StatProps) {
  const look = classes(
    'group grid content-start gap-0.5 rounded-lg border px-4 py-3 sm:px-5 sm:py-4 shadow-raised print:break-inside-avoid',
    urgent ? 'border-accent-line bg-accent-soft' : 'border-line bg-surface',
  )
  const content = (
    <>
      <span className="flex items-center justify-between gap-2 text-ink-soft">
        {label}
        {href && <Icon of={ArrowRight} className="size-4 text-ink-faint group-hover:text-brand print:hidden" />}
      </span>
      <span className={classes('font-semibold text-3xl tabular-nums', urgent ? 'text-accent' : 'text-brand-strong')}>
        {value}
        {unit && <span className="ml-1 font-normal text-base text-ink-soft">{unit}</span>}
      </span>
      {hint && <span className="text-ink-soft text-sm">{hint}</span>}
    </>
  )
  if (!href) return <div className={look}>{content}</div>
  return (
    <PageLink href={href} className={classes(look, 'transition-colors hover:border-brand')}>
      {content}
    </PageLink>
  )
}

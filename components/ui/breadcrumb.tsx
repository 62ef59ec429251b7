import { ChevronRight } from 'lucide'
import type { Route } from 'next'
import { Icon } from './icon'

export type Crumb = { label: string; href: Route }

/** The way back up; the page itself is its heading, so it is not repeated here. Plain links, as in `ButtonLink`. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="所在位置" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-ink-soft text-sm">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <a href={crumb.href} className="rounded-sm py-0.5 hover:text-brand hover:underline">
              {crumb.label}
            </a>
            <Icon of={ChevronRight} className="size-3.5 text-line-strong" />
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { Route } from 'next'
import { classes } from './classes'
import { PageLink } from './page-link'

export type LinkTab = { label: string; href: Route; count?: number | undefined; current?: boolean | undefined }

/** Parts of one screen, each with its own address: links, not script. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-line border-b print:hidden [.grid>&]:mb-0">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          // Where the row is wider than the screen, it opens at the current one.
          <li key={tab.href} className={classes(tab.current && '[scroll-initial-target:nearest]')}>
            <PageLink
              href={tab.href}
              {...(tab.current && { 'aria-current': 'page' as const })}
              className="flex min-h-11 items-center gap-2 whitespace-nowrap border-transparent border-b-3 px-3.5 text-ink-soft -outline-offset-4 hover:border-line-strong hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-brand-strong"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 text-ink-soft text-sm tabular-nums">{tab.count}</span>
              )}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

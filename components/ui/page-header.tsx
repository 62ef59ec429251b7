import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'

type PageHeaderProps = {
  title: ReactNode
  /** What can be done here, in a sentence. */
  description?: ReactNode
  /** Buttons; the first is the primary one. */
  actions?: ReactNode
  /** A state badge beside the title. */
  badge?: ReactNode
  breadcrumb?: Crumb[] | undefined
}

/** The one h1 of a page, with the way up and what can be done here. */
export function PageHeader({ title, description, actions, badge, breadcrumb }: PageHeaderProps) {
  return (
    // In a grid the gap parts it from what follows.
    <header className="mb-6 flex flex-col gap-2 [.grid>&]:mb-0">
      {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl tracking-tight">{typeof title === 'string' ? <Parts of={title} /> : title}</h1>
            {badge}
          </div>
          {description && <div className="mt-1.5 max-w-reading text-ink-soft">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>}
      </div>
    </header>
  )
}

/** A title of parts, 济南市科学技术局 · 首次报送, breaks between them before it breaks inside one. */
function Parts({ of }: { of: string }) {
  return of.split(/(?<= · )/).map((part) => (
    <span key={part} className="inline-block whitespace-pre-wrap">
      {part}
    </span>
  ))
}

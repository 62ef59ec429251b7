import { type ReactNode, useId } from 'react'
import { classes } from './classes'

type CardProps = {
  title?: ReactNode
  /** Right of the title: links or small buttons. */
  actions?: ReactNode
  description?: ReactNode
  /** Tables and lists go to the edge. */
  flush?: boolean | undefined
  /** On paper it is not cut where a page ends. */
  whole?: boolean | undefined
  children: ReactNode
}

/** A part of a page with its own heading; named by it for assistive technology. */
export function Card({ title, actions, description, flush = false, whole = false, children }: CardProps) {
  const id = useId()
  return (
    <section
      {...(title ? { 'aria-labelledby': id } : {})}
      className={classes(
        'min-w-0 rounded-lg border border-line bg-surface shadow-raised print:border-0',
        whole && 'print:break-inside-avoid',
      )}
    >
      {title && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3 sm:px-6 print:break-after-avoid print:px-0">
          <div className="min-w-0">
            <h2 id={id} className="text-lg">
              {title}
            </h2>
            {description && <p className="mt-0.5 text-ink-soft text-sm">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
        </header>
      )}
      <div className={classes(!flush && 'px-4 py-4 sm:px-6 sm:py-5 print:px-0')}>{children}</div>
    </section>
  )
}

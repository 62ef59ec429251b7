import type { ReactNode } from 'react'
import { classes } from './classes'

export type Definition = {
  term: string
  description: ReactNode
  /** Long text: takes the whole line. */
  wide?: boolean | undefined
}

/** Facts as name and value; an empty value says 未填写. */
export function DefinitionList({ items, columns = 1 }: { items: Definition[]; columns?: 1 | 2 | undefined }) {
  return (
    <dl className={classes('grid gap-x-10', columns === 2 && 'lg:grid-cols-2')}>
      {items.map(({ term, description, wide }) => (
        <div
          key={term}
          className={classes(
            'grid gap-x-4 gap-y-0.5 border-line border-b py-2.5 sm:grid-cols-[9rem_1fr]',
            wide && columns === 2 && 'lg:col-span-2',
          )}
        >
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {description === null || description === undefined || description === '' ? (
              <span className="text-ink-faint">未填写</span>
            ) : (
              description
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

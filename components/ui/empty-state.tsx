import { FolderOpen } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type EmptyStateProps = { title: string; icon?: ReactNode; actions?: ReactNode; children: ReactNode }

/** Nothing here yet: `title` says what is missing, `children` what to do next. */
export function EmptyState({ title, icon, actions, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <span aria-hidden className="mb-1 text-line-strong [&>svg]:size-10 [&>svg]:stroke-[1.25]">
        {icon ?? <Icon of={FolderOpen} />}
      </span>
      <p className="font-semibold text-lg">{title}</p>
      <div className="max-w-md text-ink-soft">{children}</div>
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}

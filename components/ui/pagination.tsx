import { ChevronLeft, ChevronRight } from 'lucide'
import type { Route } from 'next'
import { ButtonLink } from './button-link'
import { Icon } from './icon'

type PaginationProps = {
  /** What is paged through: 建议列表 */
  label: string
  previous: Route | null
  next: Route | null
  /** 第 21–40 条，共 312 条 */
  text?: string | undefined
}

/** One page back or on; nothing at all when there is only one. */
export function Pagination({ label, previous, next, text }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav
      aria-label={`${label}翻页`}
      className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-6 print:hidden"
    >
      <p className="text-ink-soft text-sm tabular-nums">{text}</p>
      <div className="flex gap-2">
        {previous && (
          <ButtonLink href={previous} size="small" icon={<Icon of={ChevronLeft} className="size-4" />}>
            上一页
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next} size="small">
            下一页
            <Icon of={ChevronRight} className="size-4" />
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}

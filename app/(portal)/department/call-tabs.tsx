import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'

type CallTabsProps = {
  calls: { id: string; title: string; waiting: number }[]
  current: string
  href: (id: string) => Route
}

/** The calls a department has work in, each with what waits there; nothing to choose, nothing shown. */
export function CallTabs({ calls, current, href }: CallTabsProps) {
  if (calls.length < 2) return null
  return (
    <LinkTabs
      label="征集（待审份数）"
      tabs={calls.map(({ id, title, waiting }) => ({
        label: title,
        count: waiting,
        href: href(id),
        current: id === current,
      }))}
    />
  )
}

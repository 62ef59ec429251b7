import type { Route } from 'next'
import type { ReactNode } from 'react'

/** One place to go. `icon` is an element (`<Inbox />`), so that a server page can pass it. */
export type NavigationItem = {
  label: string
  href: Route
  icon?: ReactNode
  /** How many things wait there; said aloud as such. */
  count?: number | undefined
  /** Current only on this very address, e.g. a home whose address begins all others. */
  exact?: boolean | undefined
}

export type NavigationGroup = { label?: string | undefined; items: NavigationItem[] }

/** Whether the page at `path` belongs to this item: it is the page itself, or lies under it. */
export function isCurrent({ href, exact = false }: Pick<NavigationItem, 'href' | 'exact'>, path: string): boolean {
  return path === href || (!exact && href !== '/' && path.startsWith(`${href}/`))
}

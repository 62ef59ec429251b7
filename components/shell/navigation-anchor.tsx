'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrent, type NavigationItem } from './navigation'

type NavigationAnchorProps = Pick<NavigationItem, 'href' | 'exact'> & { className: string; children: ReactNode }

/** A link that knows whether its page is the one on screen; it loads its page whole, as PageLink does. */
export function NavigationAnchor({ href, exact, className, children }: NavigationAnchorProps) {
  const current = isCurrent({ href, exact }, usePathname())
  return (
    <a href={href} className={className} {...(current && { 'aria-current': 'page' as const })}>
      {children}
    </a>
  )
}

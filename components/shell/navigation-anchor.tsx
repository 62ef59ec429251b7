'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrent, type NavigationItem } from './navigation'

type NavigationAnchorProps = Pick<NavigationItem, 'href' | 'exact'> & { className: string; children: ReactNode }

/** A navigation link of the public pages: loads its page whole, so that reading them needs neither the router's links nor what they fetch ahead. */
export function NavigationAnchor({ href, exact, className, children }: NavigationAnchorProps) {
  const current = isCurrent({ href, exact }, usePathname())
  return (
    <a href={href} className={className} {...(current && { 'aria-current': 'page' as const })}>
      {children}
    </a>
  )
}

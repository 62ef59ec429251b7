'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrent, type NavigationItem } from './navigation'

type NavigationLinkProps = Pick<NavigationItem, 'href' | 'exact'> & { className: string; children: ReactNode }

/** A link that knows whether its page is the one on screen. */
export function NavigationLink({ href, exact, className, children }: NavigationLinkProps) {
  const current = isCurrent({ href, exact }, usePathname())
  return (
    <Link href={href} className={className} {...(current && { 'aria-current': 'page' as const })}>
      {children}
    </Link>
  )
}

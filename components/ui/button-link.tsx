import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'

type ButtonLinkProps<T extends string> = {
  href: Route<T>
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** The address is a file: an ordinary link, never prefetched, so that only a click counts as a download. */
  download?: boolean | undefined
  children: ReactNode
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink<T extends string>({ href, variant, size, icon, download, children }: ButtonLinkProps<T>) {
  const look = buttonLook(variant, size)
  if (download) {
    return (
      <a href={href} className={look} download>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link href={href as Route} className={look}>
      {icon}
      {children}
    </Link>
  )
}

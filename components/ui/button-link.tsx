import type { Route } from 'next'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'

type ButtonLinkProps<T extends string> = {
  href: Route<T>
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** The address is a file. */
  download?: boolean | undefined
  children: ReactNode
}

/**
 * A link that looks like a button: goes somewhere, changes nothing. A plain one, which loads the whole page: never fetched ahead, so
 * that only a click counts as a download, it asks before unsaved text is left, and public pages need no router for it.
 */
export function ButtonLink<T extends string>({ href, variant, size, icon, download, children }: ButtonLinkProps<T>) {
  return (
    <a href={href} className={buttonLook(variant, size)} {...(download && { download })}>
      {icon}
      {children}
    </a>
  )
}

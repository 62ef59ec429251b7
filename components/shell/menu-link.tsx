import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { menuLook } from '@/components/ui/menu-look'

/** A line of the account menu that leads somewhere. For a button in a form there: `menuLook`. */
export function MenuLink({ href, icon, children }: { href: Route; icon?: ReactNode; children: ReactNode }) {
  return (
    <Link href={href} className={menuLook}>
      {icon}
      {children}
    </Link>
  )
}

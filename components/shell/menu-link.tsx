import type { Route } from 'next'
import type { ReactNode } from 'react'
import { menuLook } from '@/components/ui/menu-look'
import { PageLink } from '@/components/ui/page-link'

/** A line of the account menu that leads somewhere. For a button in a form there: `menuLook`. */
export function MenuLink({ href, icon, children }: { href: Route; icon?: ReactNode; children: ReactNode }) {
  return (
    <PageLink href={href} className={menuLook}>
      {icon}
      {children}
    </PageLink>
  )
}

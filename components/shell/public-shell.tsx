import { Menu } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { mainId, SkipLink } from '@/components/ui/skip-link'
import { Disclosure } from './disclosure'
import { Footer } from './footer'
import type { NavigationItem } from './navigation'
import { NavigationAnchor } from './navigation-anchor'
import { Wordmark } from './wordmark'

type PublicShellProps = {
  navigation: NavigationItem[]
  /** Right end of the header: sign in and register, or the way to one's own home. */
  account?: ReactNode
  /** Full-width band under the header, e.g. the open call. */
  band?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** Around every page that needs no account. */
export function PublicShell({ navigation, account, band, footer, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="on-brand relative bg-brand-deep text-white print:hidden">
        <div className="mx-auto flex max-w-wide items-center gap-x-6 gap-y-2 px-4 py-3 max-lg:flex-wrap sm:px-6">
          <Wordmark />
          <nav aria-label="主导航" className="ml-auto hidden lg:block">
            <ul className="flex gap-1">
              {navigation.map((item) => (
                <li key={item.href}>
                  <NavigationAnchor
                    href={item.href}
                    exact={item.exact}
                    className="block rounded-md border-transparent border-b-2 px-3 py-2 text-on-brand hover:bg-brand hover:text-white aria-[current]:rounded-b-none aria-[current]:border-accent-bright aria-[current]:font-medium aria-[current]:text-white"
                  >
                    {item.label}
                  </NavigationAnchor>
                </li>
              ))}
            </ul>
          </nav>
          {account && <div className="hidden items-center gap-2 sm:flex lg:ml-0 max-lg:ml-auto">{account}</div>}
          <Disclosure
            className="max-sm:ml-auto lg:hidden"
            summaryLook="flex min-h-10 w-fit items-center gap-2 rounded-md border border-on-brand px-3"
            summary={
              <>
                <Icon of={Menu} className="size-5" />
                菜单
              </>
            }
          >
            <nav
              aria-label="主导航"
              className="absolute inset-x-0 top-full z-30 bg-brand-deep px-1 pb-4 shadow-floating sm:px-3"
            >
              <ul className="grid border-brand border-t pt-2">
                {navigation.map((item) => (
                  <li key={item.href}>
                    <NavigationAnchor
                      href={item.href}
                      exact={item.exact}
                      className="block rounded-md px-3 py-2.5 text-on-brand aria-[current]:bg-brand aria-[current]:font-medium aria-[current]:text-white"
                    >
                      {item.label}
                    </NavigationAnchor>
                  </li>
                ))}
              </ul>
              {account && <div className="flex flex-wrap gap-2 px-3 pt-3 pb-1 sm:hidden">{account}</div>}
            </nav>
          </Disclosure>
        </div>
      </header>
      {band}
      <main id={mainId} tabIndex={-1} className="mx-auto w-full max-w-wide flex-1 px-4 py-8 focus:outline-none sm:px-6">
        {children}
      </main>
      <Footer>{footer}</Footer>
    </div>
  )
}

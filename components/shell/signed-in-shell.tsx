import { Menu } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { mainId, SkipLink } from '@/components/ui/skip-link'
import { Disclosure } from './disclosure'
import { Footer } from './footer'
import type { NavigationGroup } from './navigation'
import { SideNavigation } from './side-navigation'
import { type ShellUser, UserMenu } from './user-menu'
import { Wordmark } from './wordmark'

type SignedInShellProps = {
  navigation: NavigationGroup[]
  user: ShellUser
  /** Lines of the account menu: MenuLinks and the sign-out form. */
  menu: ReactNode
  /** The bell. */
  notices?: ReactNode
  /** Watches over an idle session; shows itself when it must. */
  sessionGuard?: ReactNode
  /** A line above everything, e.g. that this is a demonstration. */
  banner?: ReactNode
  children: ReactNode
}

/** Around every page of someone signed in: top bar, places at the left, the page. */
export function SignedInShell(props: SignedInShellProps) {
  const { navigation, user, menu, notices, sessionGuard, banner, children } = props
  return (
    <div className="flex min-h-dvh flex-col [--top-bar:3.75rem]">
      <SkipLink />
      <header className="on-brand sticky top-0 z-30 bg-brand-deep text-white print:hidden">
        <div className="flex h-(--top-bar) items-center gap-2 px-3 sm:px-5">
          <Disclosure
            className="lg:hidden"
            summaryLook="grid size-10 place-items-center rounded-md hover:bg-brand"
            summary={
              <>
                <Icon of={Menu} className="size-6" />
                <span className="sr-only">菜单</span>
              </>
            }
          >
            <div className="absolute inset-x-0 top-full max-h-[calc(100dvh-var(--top-bar))] overflow-y-auto border-line border-b bg-surface p-3 text-ink shadow-floating [--focus-ring:var(--color-focus)]">
              <SideNavigation groups={navigation} />
            </div>
          </Disclosure>
          <div className="min-w-0 flex-1">
            <Wordmark />
          </div>
          {notices}
          <UserMenu user={user}>{menu}</UserMenu>
        </div>
      </header>
      {banner}
      <div className="flex flex-1">
        <div className="w-60 shrink-0 border-line border-r bg-surface max-lg:hidden print:hidden">
          <div className="sticky top-(--top-bar) max-h-[calc(100dvh-var(--top-bar))] overflow-y-auto px-3 py-5">
            <SideNavigation groups={navigation} />
          </div>
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id={mainId}
            tabIndex={-1}
            className="w-full max-w-[90rem] flex-1 px-4 py-6 focus:outline-none sm:px-8 print:p-0"
          >
            {children}
          </main>
          <Footer />
        </div>
      </div>
      {sessionGuard}
    </div>
  )
}

import { ChevronDown, CircleUserRound } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Disclosure } from './disclosure'

export type ShellUser = { name: string; role: string; organisation?: string | undefined }

/** Who is signed in, and what concerns the account; `children` are MenuLinks and the sign-out form. */
export function UserMenu({ user, children }: { user: ShellUser; children: ReactNode }) {
  return (
    <Disclosure
      className="relative"
      summaryLook="flex min-h-10 items-center gap-2 rounded-md px-2.5 text-white hover:bg-brand"
      summary={
        <>
          <Icon of={CircleUserRound} className="size-5 shrink-0 text-on-brand" />
          <span className="sr-only">账户菜单：</span>
          <span className="max-w-32 truncate max-sm:sr-only">{user.name}</span>
          <Icon of={ChevronDown} className="size-4 text-on-brand" />
        </>
      }
    >
      <div className="absolute top-full right-0 z-40 mt-2 w-64 animate-appear rounded-lg border border-line bg-surface text-ink shadow-floating [--focus-ring:var(--color-focus)]">
        <div className="border-line border-b px-4 py-3">
          <p className="font-semibold">{user.name}</p>
          <p className="text-ink-soft text-sm">{user.role}</p>
          {user.organisation && <p className="text-ink-soft text-sm">{user.organisation}</p>}
        </div>
        <div className="grid p-1.5">{children}</div>
      </div>
    </Disclosure>
  )
}

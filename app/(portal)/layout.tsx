import { LogOut, UserRoundCog } from 'lucide'
import type { ReactNode } from 'react'
import { SessionGuard } from '@/components/session/session-guard'
import { MenuLink } from '@/components/shell/menu-link'
import { NoticeBell } from '@/components/shell/notice-bell'
import { SignedInShell } from '@/components/shell/signed-in-shell'
import { Icon } from '@/components/ui/icon'
import { menuLook } from '@/components/ui/menu-look'
import { findProfile } from '@/lib/account/queries'
import { countUnread } from '@/lib/notice/queries'
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { leave } from './actions'
import { navigation } from './navigation'

/** The frame of every signed-in page. What may be seen is decided in each page and use case, not here. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const { id, name, role } = actor
  const { email, organisation, department } = await findProfile(actor)
  const user = { name, role: roleLabels[role], organisation: (organisation ?? department)?.name }
  const notices = <NoticeBell unread={await countUnread(actor)} />
  const menu = (
    <>
      <MenuLink href="/account" icon={<Icon of={UserRoundCog} className="size-5" />}>
        我的账号
      </MenuLink>
      <form action={leave} className="grid">
        <button type="submit" className={menuLook}>
          <Icon of={LogOut} className="size-5" />
          退出登录
        </button>
      </form>
    </>
  )
  const guard = <SessionGuard accountId={id} name={name} email={email} />
  return (
    <SignedInShell navigation={navigation[role]} user={user} menu={menu} notices={notices} sessionGuard={guard}>
      {children}
    </SignedInShell>
  )
}

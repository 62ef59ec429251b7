import { LogOut, UserRoundCog } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
<<<<<<< HEAD
import { NoticeBell } from '@/components/shell/notice-bell'
import { SignedInShell } from '@/components/shell/signed-in-shell'
import { menuLook } from '@/components/ui/menu-look'
import { countUnread } from '@/lib/notice/queries'
=======
import { SessionGuard } from '@/components/session/session-guard'
import { MenuLink } from '@/components/shell/menu-link'
import { SignedInShell } from '@/components/shell/signed-in-shell'
import { menuLook } from '@/components/ui/menu-look'
import { findProfile } from '@/lib/account/queries'
>>>>>>> form
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { leave } from './actions'
import { navigation } from './navigation'

/** The frame of every signed-in page. What may be seen is decided in each page and use case, not here. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
<<<<<<< HEAD
  const { name, role } = actor
  const notices = <NoticeBell unread={await countUnread(actor)} />
=======
  const { id, name, role } = actor
  const { email, organisation, department } = await findProfile(actor)
  const user = { name, role: roleLabels[role], organisation: (organisation ?? department)?.name }
>>>>>>> form
  const menu = (
    <>
      <MenuLink href="/account" icon={<UserRoundCog aria-hidden className="size-5" />}>
        我的账号
      </MenuLink>
      <ActionForm action={leave} label="退出登录">
        <button type="submit" className={menuLook}>
          <LogOut aria-hidden className="size-5" />
          退出登录
        </button>
      </ActionForm>
    </>
  )
  const guard = <SessionGuard accountId={id} name={name} email={email} />
  return (
<<<<<<< HEAD
    <SignedInShell navigation={navigation[role]} user={{ name, role: roleLabels[role] }} menu={menu} notices={notices}>
=======
    <SignedInShell navigation={navigation[role]} user={user} menu={menu} sessionGuard={guard}>
>>>>>>> form
      {children}
    </SignedInShell>
  )
}

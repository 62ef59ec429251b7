import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { NoticeBell } from '@/components/shell/notice-bell'
import { SignedInShell } from '@/components/shell/signed-in-shell'
import { menuLook } from '@/components/ui/menu-look'
import { countUnread } from '@/lib/notice/queries'
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { leave } from './actions'
import { navigation } from './navigation'

/** The frame of every signed-in page. What may be seen is decided in each page and use case, not here. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const { name, role } = actor
  const notices = <NoticeBell unread={await countUnread(actor)} />
  const menu = (
    <ActionForm action={leave} label="退出登录">
      <button type="submit" className={menuLook}>
        <LogOut aria-hidden className="size-5" />
        退出登录
      </button>
    </ActionForm>
  )
  return (
    <SignedInShell navigation={navigation[role]} user={{ name, role: roleLabels[role] }} menu={menu} notices={notices}>
      {children}
    </SignedInShell>
  )
}

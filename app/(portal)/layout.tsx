import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SignedInShell } from '@/components/shell/signed-in-shell'
import { menuLook } from '@/components/ui/menu-look'
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { leave } from './actions'
import { navigation } from './navigation'

/** The frame of every signed-in page. What may be seen is decided in each page and use case, not here. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireActor()
  const menu = (
    <ActionForm action={leave} label="退出登录">
      <button type="submit" className={menuLook}>
        <LogOut aria-hidden className="size-5" />
        退出登录
      </button>
    </ActionForm>
  )
  return (
    <SignedInShell navigation={navigation[role]} user={{ name, role: roleLabels[role] }} menu={menu}>
      {children}
    </SignedInShell>
  )
}

import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { currentActor } from '@/lib/platform/session'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  const account = actor ? (
    <ButtonLink href="/home" size="small">
      我的首页
    </ButtonLink>
  ) : (
    <ButtonLink href="/sign-in" size="small">
      登录
    </ButtonLink>
  )
  return (
    <PublicShell navigation={[{ label: '首页', href: '/', exact: true }]} account={account}>
      {children}
    </PublicShell>
  )
}

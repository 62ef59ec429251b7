import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'
import { ButtonLink } from '@/components/ui/button-link'

// Asks nobody who they are, so that pages without data of their own are made once, at the build.
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      navigation={[
        { label: '首页', href: '/', exact: true },
        { label: '技术成熟度', href: '/levels' },
        { label: '核对材料', href: '/verify' },
        { label: '使用指南', href: '/guide' },
      ]}
      account={
        <>
          <ButtonLink href="/register" size="small" variant="inverse">
            建议人注册
          </ButtonLink>
          <ButtonLink href="/home" size="small" variant="inverse">
            登录 · 我的工作台
          </ButtonLink>
        </>
      }
    >
      {children}
    </PublicShell>
  )
}

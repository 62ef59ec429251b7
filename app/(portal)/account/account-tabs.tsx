import type { Route } from 'next'
import { LinkTabs } from '@/components/ui/link-tabs'

const tabs: { label: string; href: Route }[] = [
  { label: '资料', href: '/account' },
  { label: '口令', href: '/account/password' },
  { label: '两步验证', href: '/account/second-factor' },
  { label: '登录设备', href: '/account/sessions' },
]

/** The pages of one's own account; `at` is the one shown. */
export function AccountTabs({ at }: { at: Route }) {
  return <LinkTabs label="我的账号" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === at }))} />
}

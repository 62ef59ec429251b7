import { House, Inbox } from 'lucide-react'
import type { NavigationGroup } from '@/components/shell/navigation'
import { homes } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

const home = (role: Role) => ({ label: '首页', href: homes[role], icon: <House />, exact: true })

/** The places of each role, in the order in which its work goes. */
export const navigation: Record<Role, NavigationGroup[]> = {
  PROPOSER: [{ items: [home('PROPOSER')] }],
  DEPARTMENT: [
    { items: [home('DEPARTMENT'), { label: '建议审核', href: '/department/suggestions', icon: <Inbox /> }] },
  ],
  PROVINCE: [{ items: [home('PROVINCE')] }],
  SUPERVISOR: [{ items: [home('SUPERVISOR')] }],
  ADMIN: [{ items: [home('ADMIN')] }],
}

import { CalendarClock, House, Megaphone } from 'lucide-react'
import type { NavigationGroup } from '@/components/shell/navigation'
import { homes } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

const home = (role: Role) => ({ label: '首页', href: homes[role], icon: <House />, exact: true })

const calls = { label: '征集管理', href: '/province/calls' as const, icon: <Megaphone /> }
const deadline = { label: '本部门期限', href: '/department/deadline' as const, icon: <CalendarClock /> }

/** The places of each role, in the order in which its work goes. */
export const navigation: Record<Role, NavigationGroup[]> = {
  PROPOSER: [{ items: [home('PROPOSER')] }],
  DEPARTMENT: [{ items: [home('DEPARTMENT'), deadline] }],
  PROVINCE: [{ items: [home('PROVINCE'), calls] }],
  SUPERVISOR: [{ items: [home('SUPERVISOR')] }],
  ADMIN: [{ items: [home('ADMIN')] }],
}

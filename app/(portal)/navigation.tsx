import {
  Building2,
  CalendarClock,
  ChartColumn,
  CopyCheck,
  FileArchive,
  Gavel,
  House,
  Inbox,
  KeyRound,
  Landmark,
  Library,
  ListChecks,
  Mail,
  MailPlus,
  Megaphone,
  PackageCheck,
  PackageOpen,
  ScrollText,
  Search,
  Users,
} from 'lucide-react'
import type { NavigationGroup } from '@/components/shell/navigation'
import { homes } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

const home = (role: Role) => ({ label: '首页', href: homes[role], icon: <House />, exact: true })

const calls = { label: '征集管理', href: '/province/calls' as const, icon: <Megaphone /> }
const listed = { label: '建议列表', href: '/province/suggestions' as const, icon: <ListChecks /> }
const search = { label: '全库检索', href: '/province/search' as const, icon: <Search /> }
const figures = { label: '统计分析', href: '/province/insight' as const, icon: <ChartColumn /> }
const ownFigures = { label: '统计分析', href: '/department/insight' as const, icon: <ChartColumn /> }
const supervisedFigures = { label: '统计分析', href: '/supervisor/insight' as const, icon: <ChartColumn /> }
const supervisedDecisions = { label: '处理决定', href: '/supervisor/decisions' as const, icon: <Gavel /> }
const screening = { label: '查重工作台', href: '/province/screening' as const, icon: <CopyCheck /> }
const decisions = { label: '处理决定', href: '/province/decisions' as const, icon: <Gavel /> }
const results = { label: '处理结果', href: '/department/decisions' as const, icon: <Gavel /> }
const suggestions = { label: '建议审核', href: '/department/suggestions' as const, icon: <Inbox /> }
const mailedDrafts = { label: '代收来稿', href: '/department/mailed-drafts' as const, icon: <MailPlus /> }
const deadline = { label: '本部门期限', href: '/department/deadline' as const, icon: <CalendarClock /> }
const batches = { label: '汇总报送', href: '/department/batches' as const, icon: <PackageCheck /> }
const trail = { label: '操作日志', href: '/trail' as const, icon: <ScrollText /> }
const arrivals = { label: '收到的批次', href: '/province/batches' as const, icon: <PackageOpen /> }
const progress = { label: '各部门进度', href: '/province/departments' as const, icon: <Landmark /> }
const bundles = { label: '门户外材料', href: '/province/bundles' as const, icon: <FileArchive /> }
const history = { label: '历史名单', href: '/province/history' as const, icon: <Library /> }
const organisations = { label: '所属单位', href: '/department/organisations' as const, icon: <Building2 /> }
const administration: NavigationGroup[] = [
  {
    label: '人员与单位',
    items: [
      { label: '账号', href: '/admin/accounts', icon: <Users /> },
      { label: '建议单位', href: '/admin/organisations', icon: <Building2 /> },
      { label: '主管部门', href: '/admin/departments', icon: <Landmark /> },
    ],
  },
  {
    label: '系统',
    items: [
      { label: '登录安全', href: '/admin/security', icon: <KeyRound /> },
      { label: '发件箱', href: '/admin/mails', icon: <Mail /> },
      trail,
    ],
  },
]

/** The places of each role, in the order in which its work goes. */
export const navigation: Record<Role, NavigationGroup[]> = {
  PROPOSER: [{ items: [home('PROPOSER')] }],
  DEPARTMENT: [
    { items: [home('DEPARTMENT'), suggestions, mailedDrafts, batches, results] },
    { label: '本部门', items: [deadline, organisations, ownFigures] },
  ],
  PROVINCE: [
    { items: [home('PROVINCE'), calls] },
    { label: '受理与查重', items: [progress, arrivals, bundles, screening, decisions] },
    { label: '数据', items: [listed, search, history, figures] },
  ],
  SUPERVISOR: [{ items: [home('SUPERVISOR'), supervisedFigures, supervisedDecisions, trail] }],
  ADMIN: [{ items: [home('ADMIN')] }, ...administration],
}

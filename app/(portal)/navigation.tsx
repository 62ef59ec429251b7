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
} from 'lucide'
import type { NavigationGroup } from '@/components/shell/navigation'
import { Icon } from '@/components/ui/icon'
import { homes } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

const home = (role: Role) => ({ label: '首页', href: homes[role], icon: <Icon of={House} />, exact: true })

const calls = { label: '征集管理', href: '/province/calls' as const, icon: <Icon of={Megaphone} /> }
const listed = { label: '建议列表', href: '/province/suggestions' as const, icon: <Icon of={ListChecks} /> }
const search = { label: '全库检索', href: '/province/search' as const, icon: <Icon of={Search} /> }
const figures = { label: '统计分析', href: '/province/insight' as const, icon: <Icon of={ChartColumn} /> }
const ownFigures = { label: '统计分析', href: '/department/insight' as const, icon: <Icon of={ChartColumn} /> }
const supervisedFigures = { label: '统计分析', href: '/supervisor/insight' as const, icon: <Icon of={ChartColumn} /> }
const supervisedDecisions = { label: '处理决定', href: '/supervisor/decisions' as const, icon: <Icon of={Gavel} /> }
const screening = { label: '查重工作台', href: '/province/screening' as const, icon: <Icon of={CopyCheck} /> }
const decisions = { label: '处理决定', href: '/province/decisions' as const, icon: <Icon of={Gavel} /> }
const results = { label: '处理结果', href: '/department/decisions' as const, icon: <Icon of={Gavel} /> }
const suggestions = { label: '建议审核', href: '/department/suggestions' as const, icon: <Icon of={Inbox} /> }
const mailedDrafts = { label: '代收来稿', href: '/department/mailed-drafts' as const, icon: <Icon of={MailPlus} /> }
const deadline = { label: '本部门期限', href: '/department/deadline' as const, icon: <Icon of={CalendarClock} /> }
const batches = { label: '汇总报送', href: '/department/batches' as const, icon: <Icon of={PackageCheck} /> }
const trail = { label: '操作日志', href: '/trail' as const, icon: <Icon of={ScrollText} /> }
const arrivals = { label: '收到的批次', href: '/province/batches' as const, icon: <Icon of={PackageOpen} /> }
const progress = { label: '各部门进度', href: '/province/departments' as const, icon: <Icon of={Landmark} /> }
const bundles = { label: '门户外材料', href: '/province/bundles' as const, icon: <Icon of={FileArchive} /> }
const history = { label: '历史名单', href: '/province/history' as const, icon: <Icon of={Library} /> }
const organisations = { label: '所属单位', href: '/department/organisations' as const, icon: <Icon of={Building2} /> }
const administration: NavigationGroup[] = [
  {
    label: '人员与单位',
    items: [
      { label: '账号', href: '/admin/accounts', icon: <Icon of={Users} /> },
      { label: '建议单位', href: '/admin/organisations', icon: <Icon of={Building2} /> },
      { label: '主管部门', href: '/admin/departments', icon: <Icon of={Landmark} /> },
    ],
  },
  {
    label: '系统',
    items: [
      { label: '登录安全', href: '/admin/security', icon: <Icon of={KeyRound} /> },
      { label: '发件箱', href: '/admin/mails', icon: <Icon of={Mail} /> },
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

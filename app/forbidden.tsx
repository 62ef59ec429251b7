import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

/** The address exists, but not for this role. */
export default function Forbidden() {
  return (
    <EmptyState title="您的角色不能打开这个页面" actions={<ButtonLink href="/home">回到我的首页</ButtonLink>}>
      该页面属于其他角色的工作区。如果您认为应当有权限，请联系本单位主管部门或系统管理员核对账号角色。
    </EmptyState>
  )
}

import type { Metadata } from 'next'
import { Message } from '@/components/shell/message'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: '没有权限' }

/** The address exists, but not for this role. */
export default function Forbidden() {
  return (
    <Message
      code="403"
      title="您的角色不能打开这个页面"
      actions={
        <ButtonLink href="/home" variant="primary">
          回到我的首页
        </ButtonLink>
      }
    >
      <p>该页面属于其他角色的工作区。</p>
      <p>如果您认为应当有权限，请联系本单位主管部门或系统管理员核对账号角色。</p>
    </Message>
  )
}

import type { Metadata } from 'next'
import { Message } from '@/components/shell/message'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: '没有找到' }

/** No such thing, or not for this reader: the two are not told apart. */
export default function NotFoundInPortal() {
  return (
    <Message
      code="404"
      title="没有找到"
      actions={
        <ButtonLink href="/home" variant="primary">
          回到我的首页
        </ButtonLink>
      }
    >
      <p>地址可能有误，内容可能已被移走，或您没有查看的权限。</p>
      <p>请从左侧菜单重新进入；如认为有误，请联系您的主管部门。</p>
    </Message>
  )
}

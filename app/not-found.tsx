import type { Metadata } from 'next'
import { MessagePage } from '@/components/shell/message-page'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: '没有找到' }

/** No such address, or not for this reader: the two are not told apart. */
export default function NotFoundPage() {
  return (
    <MessagePage
      code="404"
      title="没有找到这个页面"
      actions={
        <ButtonLink href="/" variant="primary">
          返回首页
        </ButtonLink>
      }
    >
      <p>地址可能有误，内容可能已被移走，或您没有查看的权限。</p>
      <p>请核对地址，或从首页重新进入；如认为有误，请联系您的主管部门。</p>
    </MessagePage>
  )
}

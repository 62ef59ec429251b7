import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { findLinkOwner } from '@/lib/account/queries'
import { BadLink } from '@/lib/account/rules'
import { confirm } from './actions'

export const metadata: Metadata = { title: '确认邮箱', referrer: 'no-referrer', robots: { index: false } }

/** Opening the link changes nothing: mail scanners do that, too. The button confirms. */
export default async function ConfirmPage({ params }: PageProps<'/confirm/[token]'>) {
  const { token } = await params
  const owner = await findLinkOwner(token, ['CONFIRM_EMAIL'])
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <PageHeader title="确认邮箱" />
      {owner ? (
        <Card title="请核对注册信息">
          <DefinitionList
            items={[
              { term: '姓名', description: owner.name },
              { term: '建议单位', description: owner.organisation },
              { term: '邮箱', description: owner.email },
            ]}
          />
          <p className="my-4">确认无误请点击下面的按钮启用账号。不是您本人注册的，请关闭本页，不要确认。</p>
          <ActionForm action={confirm} hidden={{ token }}>
            <SubmitButton>确认邮箱，启用账号</SubmitButton>
          </ActionForm>
        </Card>
      ) : (
        <Alert
          tone="warning"
          title="无法确认"
          actions={
            <>
              <ButtonLink href="/recover">重新发送</ButtonLink>
              <ButtonLink href="/sign-in">去登录</ButtonLink>
            </>
          }
        >
          {BadLink.sentence}
        </Alert>
      )}
    </div>
  )
}

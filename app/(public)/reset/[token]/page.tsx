import type { Metadata } from 'next'
import { NewPasswordField } from '@/components/account/new-password-field'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { findLinkOwner } from '@/lib/account/queries'
import { BadLink } from '@/lib/account/rules'
import { reset } from './actions'

export const metadata: Metadata = { title: '设置新口令', referrer: 'no-referrer', robots: { index: false } }

export default async function ResetPage({ params }: PageProps<'/reset/[token]'>) {
  const { token } = await params
  const owner = await findLinkOwner(token, ['RESET_PASSWORD', 'INVITATION'])
  if (!owner) {
    return (
      <div className="mx-auto grid max-w-xl gap-5">
        <PageHeader title="设置新口令" />
        <Alert tone="warning" title="链接已失效" actions={<ButtonLink href="/recover">重新发送</ButtonLink>}>
          {BadLink.sentence}
        </Alert>
      </div>
    )
  }
  const own = [owner.name, owner.email, owner.mobile, owner.organisation].filter((word) => word !== null)
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title="设置新口令" description={`账号：${owner.email}。设置后，其他设备上的登录都会退出。`} />
      <Card>
        <ActionForm action={reset} hidden={{ token }}>
          <input type="hidden" name="username" autoComplete="username" value={owner.email} readOnly />
          <NewPasswordField name="password" label="新口令" own={own} />
          <SubmitButton>设置新口令</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

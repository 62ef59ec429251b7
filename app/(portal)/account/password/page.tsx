import type { Metadata } from 'next'
import { AccountTabs } from '@/app/(portal)/account/account-tabs'
import { NewPasswordField } from '@/components/account/new-password-field'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { findProfile } from '@/lib/account/queries'
import { requireActor } from '@/lib/platform/session'
import { change } from './actions'

export const metadata: Metadata = { title: '更改口令' }

export default async function PasswordPage() {
  const { name, email, mobile, organisation } = await findProfile(await requireActor())
  const own = [name, email, mobile, organisation?.name].filter((word) => typeof word === 'string')
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader title="我的账号" />
      <AccountTabs at="/account/password" />
      <Card title="更改口令" description="更改后，其他设备上的登录都会退出。">
        <ActionForm action={change}>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField name="currentPassword" label="当前口令" required autoComplete="current-password" />
          <NewPasswordField name="password" label="新口令" own={own} />
          <SubmitButton>更改口令</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

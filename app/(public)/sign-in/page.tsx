import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { enter } from './actions'

export const metadata: Metadata = { title: '登录' }

export default function SignInPage() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title="登录" description="本系统非涉密系统，严禁填写、上传涉密内容。" />
      <Card>
        <ActionForm action={enter}>
          <TextField name="login" label="邮箱或手机号" required autoComplete="username" />
          <PasswordField name="password" label="口令" required autoComplete="current-password" />
          <SubmitButton pendingText="正在登录…">登录</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

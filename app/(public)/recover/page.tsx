import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { recover } from './actions'

export const metadata: Metadata = { title: '找回口令' }

export default function RecoverPage() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title="找回口令" description="用于设置新口令，也用于重新发送注册确认邮件和账号邀请邮件。" />
      <Card>
        <ActionForm action={recover}>
          <TextField name="login" label="邮箱或手机号" required autoComplete="username" />
          <SubmitButton pendingText="正在发送…">发送邮件</SubmitButton>
        </ActionForm>
        <p className="mt-5 border-line border-t pt-4 text-ink-soft text-sm">
          邮箱已不能使用的，请联系您的主管部门或系统管理员，核实身份后更改。
        </p>
      </Card>
    </div>
  )
}

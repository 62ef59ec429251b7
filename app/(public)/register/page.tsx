import type { Metadata } from 'next'
import { IdentityFields } from '@/components/account/identity-fields'
import { NewPasswordField } from '@/components/account/new-password-field'
import { OrganisationChoice } from '@/components/account/organisation-choice'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listOpenDepartments } from '@/lib/account/queries'
import { documents } from '@/lib/identity/rules'
import { IdentityKind } from '@/lib/platform/prisma/enums'
import { send } from './actions'

export const metadata: Metadata = { title: '建议人注册' }
export const dynamic = 'force-dynamic'

// The most usual first: it is chosen when the page opens.
const kinds = Object.values(IdentityKind).map((value) => ({
  value,
  label: documents[value].label,
  hint: documents[value].hint,
}))

export default async function RegisterPage() {
  const departments = (await listOpenDepartments()).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="建议人注册"
        description={
          <>
            一人一个账号。主管部门、省科技厅人员的账号由管理员建立，无须在此注册。已有账号？
            <a href="/sign-in" className="text-link">
              直接登录
            </a>
          </>
        }
      />
      <Card>
        <ActionForm action={send}>
          <TextField name="name" label="姓名" hint="与证件一致" required width="medium" autoComplete="name" />
          <TextField
            name="title"
            label="职称/职务"
            hint="如：研究员、总工程师"
            required
            width="medium"
            autoComplete="organization-title"
          />
          <OrganisationChoice label="建议单位" required departments={departments} />
          <IdentityFields kinds={kinds} />
          <TextField
            name="email"
            label="邮箱"
            hint="用于登录和接收通知；提交后会收到确认邮件"
            type="email"
            required
            width="medium"
            autoComplete="email"
          />
          <TextField
            name="mobile"
            label="手机号"
            hint="也可用于登录"
            type="tel"
            required
            width="medium"
            autoComplete="tel"
          />
          <NewPasswordField name="password" label="口令" ownFields={['name', 'email', 'mobile', 'organisationName']} />
          <SubmitButton pendingText="正在提交…">提交注册</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

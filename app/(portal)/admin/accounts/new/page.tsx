import type { Metadata } from 'next'
import { AccountFields } from '@/app/(portal)/admin/accounts/account-fields'
import { create } from '@/app/(portal)/admin/accounts/actions'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listOpenDepartments } from '@/lib/department/queries'
import { documents } from '@/lib/identity/rules'
import { Role } from '@/lib/platform/prisma/enums'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '建立账号' }

export default async function NewAccountPage() {
  const actor = await requireActor('ADMIN')
  const departments = await listOpenDepartments(actor)
  return (
    <>
      <PageHeader
        title="建立账号"
        description="建立后，系统向该邮箱发出邀请邮件，本人在 7 天内打开链接设置口令，账号随即启用。"
        breadcrumb={[{ label: '账号', href: '/admin/accounts' }]}
      />
      <Card>
        <ActionForm action={create}>
          <AccountFields
            departments={departments}
            roles={Object.values(Role)}
            documents={Object.entries(documents).map(([value, { label }]) => ({ value, label }))}
          />
          <SubmitButton pendingText="正在建立…">建立并发出邀请</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}

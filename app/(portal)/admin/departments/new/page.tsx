import type { Metadata } from 'next'
import { add } from '@/app/(portal)/admin/departments/actions'
import { DepartmentFields } from '@/app/(portal)/admin/departments/department-fields'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '增加主管部门' }

export default async function NewDepartmentPage() {
  await requireActor('ADMIN')
  return (
    <>
      <PageHeader title="增加主管部门" breadcrumb={[{ label: '主管部门', href: '/admin/departments' }]} />
      <Card>
        <ActionForm action={add}>
          <DepartmentFields />
          <TextField
            name="code"
            label="代码"
            hint="用于地址和文件名，增加后不能修改；小写字母、数字或“-”，例如 jinan"
            required
            width="short"
            autoComplete="off"
          />
          <SubmitButton>增加</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}

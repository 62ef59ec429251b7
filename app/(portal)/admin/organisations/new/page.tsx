import type { Metadata } from 'next'
import { add } from '@/app/(portal)/admin/organisations/actions'
import { OrganisationFields } from '@/app/(portal)/admin/organisations/organisation-fields'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listOpenDepartments } from '@/lib/department/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '增加建议单位' }

export default async function NewOrganisationPage() {
  const actor = await requireActor('ADMIN')
  const departments = await listOpenDepartments(actor)
  return (
    <>
      <PageHeader title="增加建议单位" breadcrumb={[{ label: '建议单位', href: '/admin/organisations' }]} />
      <Card>
        <ActionForm action={add}>
          <OrganisationFields />
          <SelectField
            name="departmentId"
            label="主管部门"
            required
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton>增加</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}

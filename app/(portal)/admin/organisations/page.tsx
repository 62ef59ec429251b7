import { Plus } from 'lucide'
import type { Metadata } from 'next'
import { OrganisationTable } from '@/app/(portal)/organisation-table'
import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listDepartments } from '@/lib/department/queries'
import { OrganisationSearch } from '@/lib/organisation/form'
import { stateLabels } from '@/lib/organisation/labels'
import { countOrganisations, listOrganisations } from '@/lib/organisation/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '建议单位' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OrganisationsPage({ searchParams }: Search) {
  const actor = await requireActor('ADMIN')
  const search = OrganisationSearch.parse(await searchParams)
  const { after: _, before: __, ...criteria } = search
  const [page, total, departments] = await Promise.all([
    listOrganisations(actor, search),
    countOrganisations(actor, search),
    listDepartments(actor),
  ])
  const addresses = pageAddresses('/admin/organisations', criteria, page)
  return (
    <>
      <PageHeader
        title="建议单位"
        description="建议人所在的单位，每个单位归一个主管部门管理。"
        actions={
          <ButtonLink href="/admin/organisations/new" variant="primary" icon={<Icon of={Plus} className="size-4" />}>
            增加建议单位
          </ButtonLink>
        }
      />
      <Card flush>
        <FilterForm label="查询建议单位" clear="/admin/organisations">
          <TextField name="text" label="名称或信用代码" type="search" defaultValue={search.text} />
          <SelectField
            name="department"
            label="主管部门"
            placeholder="全部"
            defaultValue={search.department}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="state"
            label="状态"
            placeholder="全部"
            defaultValue={search.state}
            options={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
          />
        </FilterForm>
        <OrganisationTable caption="建议单位列表" rows={page.rows} home="/admin/organisations" />
        <Pagination label="建议单位" {...addresses} text={`共 ${total} 个单位`} />
      </Card>
    </>
  )
}

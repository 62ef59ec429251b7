import type { Metadata } from 'next'
import { OrganisationTable } from '@/app/(portal)/organisation-table'
import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { OrganisationSearch } from '@/lib/organisation/form'
import { stateLabels } from '@/lib/organisation/labels'
import { countOrganisations, listOrganisations } from '@/lib/organisation/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '所属单位' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OwnOrganisationsPage({ searchParams }: Search) {
  const actor = await requireActor('DEPARTMENT')
  const search = OrganisationSearch.parse(await searchParams)
  const criteria = { text: search.text, state: search.state }
  const [page, total] = await Promise.all([
    listOrganisations(actor, search),
    countOrganisations(actor, { ...criteria, after: undefined, before: undefined }),
  ])
  const addresses = pageAddresses('/department/organisations', criteria, page)
  return (
    <>
      <PageHeader title="所属单位" description="本部门管理的建议单位。建议人注册时提出的新单位，请核对后确认。" />
      <Card flush>
        <FilterForm label="查询所属单位" clear="/department/organisations">
          <TextField name="text" label="名称或信用代码" type="search" defaultValue={search.text} />
          <SelectField
            name="state"
            label="状态"
            placeholder="全部"
            defaultValue={search.state}
            options={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
          />
        </FilterForm>
        <OrganisationTable caption="所属单位列表" rows={page.rows} home="/department/organisations" ofOne />
        <Pagination label="所属单位" {...addresses} text={`共 ${total} 个单位`} />
      </Card>
    </>
  )
}

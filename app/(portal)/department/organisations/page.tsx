import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { FilterForm } from '@/components/form/filter-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { OrganisationSearch } from '@/lib/organisation/form'
import { stateLabels, stateTones } from '@/lib/organisation/labels'
import { countOrganisations, listOrganisations } from '@/lib/organisation/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '所属单位' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }
type Organisation = Awaited<ReturnType<typeof listOrganisations>>['rows'][number]

const columns: Column<Organisation>[] = [
  {
    key: 'name',
    header: '单位名称',
    heading: true,
    cell: ({ id, name }) => (
      <Link href={`/department/organisations/${id}` as Route} className="text-link">
        {name}
      </Link>
    ),
  },
  {
    key: 'code',
    header: '统一社会信用代码',
    nowrap: true,
    cell: ({ creditCode }) => (creditCode ? <span className="font-mono">{creditCode}</span> : '—'),
  },
  { key: 'accounts', header: '账号', numeric: true, cell: ({ _count }) => _count.accounts },
  { key: 'at', header: '登记时间', nowrap: true, cell: ({ createdAt }) => <Time value={createdAt} to="day" /> },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ state, mergedIntoId }) => (
      <Badge tone={stateTones[state]}>{mergedIntoId ? '已合并' : stateLabels[state]}</Badge>
    ),
  },
]

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
        <Table
          caption="所属单位列表"
          columns={columns}
          rows={page.rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title="没有符合条件的单位">请换一个关键词，或清除条件后再查。</EmptyState>}
        />
        <Pagination label="所属单位" {...addresses} text={`共 ${total} 个单位`} />
      </Card>
    </>
  )
}

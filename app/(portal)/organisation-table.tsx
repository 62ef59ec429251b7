import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { stateLabels, stateTones } from '@/lib/organisation/labels'
import type { listOrganisations } from '@/lib/organisation/queries'

type Organisation = Awaited<ReturnType<typeof listOrganisations>>['rows'][number]

const columnsAt = (home: string): Column<Organisation>[] => [
  {
    key: 'name',
    header: '单位名称',
    heading: true,
    cell: ({ id, name }) => (
      <PageLink href={`${home}/${id}` as Route} className="text-link">
        {name}
      </PageLink>
    ),
  },
  {
    key: 'code',
    header: '统一社会信用代码',
    nowrap: true,
    cell: ({ creditCode }) => (creditCode ? <span className="font-mono">{creditCode}</span> : '—'),
  },
  { key: 'department', header: '主管部门', cell: ({ department }) => department.name },
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

type OrganisationTableProps = {
  caption: string
  rows: Organisation[]
  /** Where one of them is opened. */
  home: string
  /** All of one department: its name would say the same in every row. */
  ofOne?: boolean
}

export function OrganisationTable({ caption, rows, home, ofOne = false }: OrganisationTableProps) {
  const columns = columnsAt(home).filter(({ key }) => !(ofOne && key === 'department'))
  const empty = <EmptyState title="没有符合条件的单位">请换一个关键词，或清除条件后再查。</EmptyState>
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
}

import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { stateLabels } from '@/lib/suggestion/labels'
import { deliveredStates } from '@/lib/suggestion/rules'

type CountedRow = {
  id: string
  state: SuggestionState
  department: { name: string }
  queueEntry: { arrivedAt: Date } | null
  text: { title: string; category: string; industry: string; organisation: string; proposer: string } | null
}

type CountedTableProps = { rows: CountedRow[]; reading: ((id: string) => Route) | null }

/** Suggestions behind a number. Of one that is not delivered yet the province sees where it lies, and nothing of its text; without `reading` nothing is opened. */
export function CountedTable({ rows, reading }: CountedTableProps) {
  const titled = (id: string, title: string) =>
    reading ? (
      // Opening it is recorded as reading it: only a click may do that.
      <PageLink href={reading(id)} className="text-link">
        {title}
      </PageLink>
    ) : (
      title
    )
  const columns: Column<CountedRow>[] = [
    {
      key: 'title',
      header: '项目名称',
      heading: true,
      cell: ({ id, state, text }) =>
        text ? (
          titled(id, text.title || '（未命名）')
        ) : (
          <span className="text-ink-soft">
            {deliveredStates.includes(state) ? '您已申请回避，内容不可查看' : '尚未报送，内容不可查看'}
          </span>
        ),
    },
    { key: 'state', header: '状态', cell: ({ state }) => <Badge>{stateLabels[state]}</Badge> },
    { key: 'category', header: '合作国别、地区', cell: ({ text }) => text?.category },
    { key: 'industry', header: '产业领域', cell: ({ text }) => text?.industry },
    {
      key: 'organisation',
      header: '建议单位 / 建议人',
      cell: ({ text }) =>
        text && (
          <>
            {text.organisation}
            <span className="block text-ink-soft text-sm">{text.proposer}</span>
          </>
        ),
    },
    { key: 'department', header: '主管部门', cell: ({ department }) => department.name },
    {
      key: 'arrived',
      header: '首次提交',
      cell: ({ queueEntry }) => queueEntry && <Time value={queueEntry.arrivedAt} />,
    },
  ]
  return <Table caption="指南建议" columns={columns} rows={rows} rowKey={({ id }) => id} />
}

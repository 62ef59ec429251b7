import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import type { Column } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { DecidableRow } from '@/lib/decision/queries'

const titleOf = (row: DecidableRow) => row.queueEntry?.title || '（未命名）'

/** What the screening and the desk have said so far. */
function Finding({ desk }: { desk: DecidableRow['desk'] }) {
  if (desk.objection) return <Badge tone="warning">异议待答复</Badge>
  if (desk.duplicate) return <Badge tone="danger">判定重复</Badge>
  if (desk.open) return <Badge tone="warning">有相似内容待判定</Badge>
  if (desk.screening) return <span className="text-ink-soft">正在查重</span>
  return <span>没有需要判定的相似内容</span>
}

export const decidableColumns: Column<DecidableRow>[] = [
  {
    key: 'tick',
    header: '选择',
    screenOnly: true,
    cell: (row) => (
      <input
        type="checkbox"
        name="seen"
        value={`${row.id}:${row.version}`}
        aria-label={`选择《${titleOf(row)}》`}
        className="size-5 accent-brand"
      />
    ),
  },
  {
    key: 'title',
    header: '项目名称',
    heading: true,
    cell: (row) => (
      <PageLink href={`/province/decisions/${row.id}` as Route} className="text-link">
        {titleOf(row)}
      </PageLink>
    ),
  },
  {
    key: 'who',
    header: '建议单位 / 建议人',
    cell: (row) => (
      <>
        {row.queueEntry?.organisation}
        <span className="block text-ink-soft text-sm">{row.queueEntry?.proposer}</span>
      </>
    ),
  },
  { key: 'department', header: '主管部门', cell: (row) => row.department.name },
  { key: 'category', header: '合作国别、地区', cell: (row) => row.queueEntry?.category },
  { key: 'finding', header: '查重', cell: (row) => <Finding desk={row.desk} /> },
  {
    key: 'last',
    header: '最近一步',
    cell: ({ transitions: [last] }) =>
      last && (
        <>
          <Time value={last.at} />
          {last.reason && <span className="block text-ink-soft text-sm">理由：{last.reason}</span>}
        </>
      ),
  },
]

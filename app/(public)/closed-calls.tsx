import { CallTimes } from '@/components/call/call-times'
import { Card } from '@/components/ui/card'
import { type Column, Table } from '@/components/ui/table'
import type { CallSummary } from '@/lib/call/queries'

const columns: Column<CallSummary>[] = [
  {
    key: 'title',
    header: '征集',
    heading: true,
    cell: ({ id, title }) => (
      <a href={`/calls/${id}`} className="text-link">
        {title}
      </a>
    ),
  },
  { key: 'year', header: '年度', cell: ({ year }) => year, nowrap: true },
  { key: 'times', header: '征集时间', cell: (call) => <CallTimes call={call} /> },
]

export function ClosedCalls({ calls }: { calls: CallSummary[] }) {
  if (calls.length === 0) return null
  return (
    <Card title="往期征集" description="已经截止，通知可供查阅。" flush>
      <Table caption="往期征集" columns={columns} rows={calls} rowKey={({ id }) => id} />
    </Card>
  )
}

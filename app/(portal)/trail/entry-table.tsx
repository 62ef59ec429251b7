import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { outcomeLabels } from '@/lib/trail/labels'
import type { listEntries } from '@/lib/trail/queries'
import { sentenceOf } from '@/lib/trail/sentence'

type Entry = Awaited<ReturnType<typeof listEntries>>['rows'][number]

const columns: Column<Entry>[] = [
  { key: 'at', header: '时间', nowrap: true, cell: ({ at }) => <Time value={at} to="second" /> },
  {
    key: 'what',
    header: '内容',
    heading: true,
    cell: (entry) => (
      <PageLink href={`/trail/${entry.seq}` as Route} className="text-link">
        {sentenceOf(entry)}
      </PageLink>
    ),
  },
  {
    key: 'outcome',
    header: '结果',
    nowrap: true,
    cell: ({ outcome }) =>
      outcome === 'refused' ? <Badge tone="danger">{outcomeLabels.refused}</Badge> : outcomeLabels.done,
  },
  { key: 'source', header: '来源地址', nowrap: true, cell: ({ source }) => source || '—' },
  { key: 'seq', header: '编号', numeric: true, cell: ({ seq }) => String(seq) },
]

export function EntryTable({ rows }: { rows: Entry[] }) {
  const empty = <EmptyState title="没有符合条件的记录">请放宽时间范围或换一个关键词，或清除条件后再查。</EmptyState>
  return <Table caption="操作日志" columns={columns} rows={rows} rowKey={({ seq }) => String(seq)} empty={empty} />
}

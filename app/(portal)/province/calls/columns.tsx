import type { Route } from 'next'
import { CallBadges } from '@/components/call/call-badges'
import { CallTimes } from '@/components/call/call-times'
import { PageLink } from '@/components/ui/page-link'
import type { Column } from '@/components/ui/table'
import type { CallSummary } from '@/lib/call/queries'

export const callColumns: Column<CallSummary>[] = [
  {
    key: 'title',
    header: '征集',
    heading: true,
    cell: ({ id, title }) => (
      <PageLink href={`/province/calls/${id}` as Route} className="text-link">
        {title}
      </PageLink>
    ),
  },
  { key: 'year', header: '年度', cell: ({ year }) => year, nowrap: true },
  {
    key: 'phase',
    header: '状态',
    cell: (call) => (
      <span className="flex flex-wrap gap-1.5">
        <CallBadges call={call} />
      </span>
    ),
  },
  { key: 'times', header: '征集时间', cell: (call) => <CallTimes call={call} /> },
]

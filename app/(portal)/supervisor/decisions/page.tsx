import type { Metadata } from 'next'
import { QueueFilters } from '@/components/review/queue-filters'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { listAddress, pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { listCalls } from '@/lib/call/queries'
import { MadeFilter } from '@/lib/decision/form'
import { decided, decisionLabels } from '@/lib/decision/labels'
import { countMadeDecisions, listMadeDecisions } from '@/lib/decision/made-decisions'
import { requireActor } from '@/lib/platform/session'
import { madeColumns } from './columns'

export const metadata: Metadata = { title: '处理决定' }

const place = '/supervisor/decisions'

export default async function SupervisedDecisionsPage(props: PageProps<'/supervisor/decisions'>) {
  const actor = await requireActor('SUPERVISOR')
  const filter = MadeFilter.parse(await props.searchParams)
  const { call, to } = filter
  const [page, counts, calls] = await Promise.all([
    listMadeDecisions(actor, filter),
    countMadeDecisions(actor, { call }),
    listCalls(actor),
  ])
  const total = decided.reduce((sum, one) => sum + counts[one], 0)
  return (
    <>
      <PageHeader
        title="处理决定"
        description={`省科技厅作出的每项决定、理由、告知时间和异议，按时间倒序。异议 ${counts.objections} 项，其中 ${counts.unanswered} 项待答复。`}
      />
      <LinkTabs
        label="按决定查看"
        tabs={[
          { label: '全部', href: listAddress(place, { call }), count: total, current: !to },
          ...decided.map((one) => ({
            label: decisionLabels[one],
            href: listAddress(place, { call, to: one }),
            count: counts[one],
            current: to === one,
          })),
        ]}
      />
      <QueueFilters
        hidden={to ? { to } : {}}
        selects={[
          {
            name: 'call',
            label: '征集',
            value: call ?? '',
            choices: [{ value: '', label: '不限' }, ...calls.map(({ id, title }) => ({ value: id, label: title }))],
          },
        ]}
        clearHref={call ? listAddress(place, { to }) : null}
      />
      <Card flush>
        <Table
          caption="处理决定"
          columns={madeColumns}
          rows={page.rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title="没有符合条件的决定">省科技厅作出决定后会出现在这里。</EmptyState>}
        />
        <Pagination label="处理决定" {...pageAddresses(place, { call, to }, page)} />
      </Card>
    </>
  )
}

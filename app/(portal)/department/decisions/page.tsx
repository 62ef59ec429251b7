import type { Metadata, Route } from 'next'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { listReceived } from '@/lib/decision/received-lists'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '处理结果' }

export default async function ReceivedPage() {
  const actor = await requireActor('DEPARTMENT')
  const lists = await listReceived(actor)
  return (
    <>
      <PageHeader title="处理结果" description="省科技厅对本部门所报建议的处理决定和理由。" />
      <Card title="收到的清单" flush>
        <Table
          caption="处理结果清单"
          rows={lists}
          rowKey={({ id }) => id}
          empty={<EmptyState title="还没有收到清单">省科技厅作出决定并发送后，会出现在这里。</EmptyState>}
          columns={[
            {
              key: 'name',
              header: '清单',
              heading: true,
              cell: ({ id, number, call }) => (
                <PageLink href={`/department/decisions/${id}` as Route} className="text-link">
                  {call.title} 第 {number} 份
                </PageLink>
              ),
            },
            { key: 'count', header: '决定', cell: ({ _count }) => `${_count.items} 项` },
            {
              key: 'at',
              header: '发送',
              cell: ({ at, byName }) => (
                <>
                  <Time value={at} /> {byName}
                </>
              ),
            },
          ]}
        />
      </Card>
    </>
  )
}

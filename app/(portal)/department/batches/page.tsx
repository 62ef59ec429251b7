import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { Table } from '@/components/ui/table'
import { batchLabel, batchStateLabels } from '@/lib/batch/labels'
import { countWaiting, listBatches } from '@/lib/batch/queries'
import { deliverableCalls } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { open } from './actions'

export const metadata: Metadata = { title: '汇总报送' }

export default async function BatchesPage() {
  const actor = await requireActor('DEPARTMENT')
  const calls = await deliverableCalls(actor)
  const waiting = await Promise.all(calls.map(async (call) => ({ call, count: await countWaiting(actor, call.id) })))
  const batches = await listBatches(actor)
  return (
    <>
      <PageHeader title="汇总报送" description="把已推荐的建议排序、导出、盖章，统一报送省科技厅。" />
      <div className="grid gap-6">
        {waiting.map(({ call, count }) => (
          <Card key={call.id} title={call.title} description={`已推荐、待报送 ${count} 项`}>
            <ActionForm action={open} hidden={{ callId: call.id }} label={`汇总${call.title}`}>
              <SubmitButton whyNot={count > 0 ? null : '还没有已推荐、待报送的建议。请先在审核列表中推荐。'}>
                打开批次
              </SubmitButton>
            </ActionForm>
          </Card>
        ))}
        <Card title="批次" flush>
          <Table
            caption="批次"
            rows={batches}
            rowKey={({ id }) => id}
            empty={<EmptyState title="还没有批次">推荐建议后，从上面打开批次。</EmptyState>}
            columns={[
              {
                key: 'call',
                header: '征集',
                heading: true,
                cell: ({ id, call, number }) => (
                  <PageLink href={`/department/batches/${id}`}>
                    {call.title} · {batchLabel(number)}
                  </PageLink>
                ),
              },
              {
                key: 'state',
                header: '状态',
                nowrap: true,
                cell: ({ state }) => (
                  <Badge tone={state === 'DELIVERED' ? 'success' : 'info'}>{batchStateLabels[state]}</Badge>
                ),
              },
              {
                key: 'delivered',
                header: '报送',
                cell: ({ deliveredAt, deliveredByName }) =>
                  deliveredAt ? `${shanghaiSecond(deliveredAt)}，${deliveredByName}` : '—',
              },
            ]}
          />
        </Card>
      </div>
    </>
  )
}

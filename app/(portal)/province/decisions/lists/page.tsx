import type { Metadata } from 'next'
import { send } from '@/app/(portal)/province/decisions/actions'
import { DecisionTabs } from '@/app/(portal)/province/decisions/decision-tabs'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { QueueFilters } from '@/components/review/queue-filters'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { DecisionFilter } from '@/lib/decision/form'
import { listSending } from '@/lib/decision/sending'
import { findScreenedCall } from '@/lib/duplicate/desk-call'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '发送处理结果清单' }

export default async function ListsPage(props: PageProps<'/province/decisions/lists'>) {
  const actor = await requireActor('PROVINCE')
  const filter = DecisionFilter.parse(await props.searchParams)
  const { call, calls } = await findScreenedCall(actor, filter.call ?? null)
  const departments = call ? await listSending(actor, call.id) : []
  return (
    <>
      <PageHeader
        title="处理决定"
        description="把还没有告知的决定连同理由发给主管部门：门户页面、站内消息和邮件。每项决定只发一次。"
      />
      <DecisionTabs officer={actor} filter={filter} current="lists" />
      {call && (
        <QueueFilters
          hidden={{}}
          selects={[
            {
              name: 'call',
              label: '征集',
              value: call.id,
              choices: calls.map(({ id, title }) => ({ value: id, label: title })),
            },
          ]}
          clearHref={null}
        />
      )}
      <Card title="各主管部门" flush>
        <Table
          caption="各主管部门的清单"
          rows={departments}
          rowKey={({ id }) => id}
          empty={<EmptyState title="还没有处理决定">作出决定后，可以在这里发送清单。</EmptyState>}
          columns={[
            { key: 'name', header: '主管部门', heading: true, cell: ({ name }) => name },
            { key: 'unsent', header: '待发送', cell: ({ unsent }) => `${unsent} 项` },
            {
              key: 'sent',
              header: '已发送',
              cell: ({ lists }) => (
                <ul>
                  {lists.map(({ id, number, at, byName, _count }) => (
                    <li key={id}>
                      第 {number} 份，{_count.items} 项，{byName} <Time value={at} />
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'send',
              header: '操作',
              screenOnly: true,
              cell: ({ id, name, unsent }) =>
                unsent > 0 &&
                call && (
                  <ActionForm action={send} hidden={{ callId: call.id, departmentId: id }} label={`发送给${name}`}>
                    <SubmitButton size="small">发送清单</SubmitButton>
                  </ActionForm>
                ),
            },
          ]}
        />
      </Card>
    </>
  )
}

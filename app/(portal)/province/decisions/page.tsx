import type { Metadata } from 'next'
import { SeveralForm } from '@/components/decision/several-form'
import { QueueFilters } from '@/components/review/queue-filters'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { listAddress, pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { listCalls } from '@/lib/call/queries'
import { DecisionFilter } from '@/lib/decision/form'
import { decided } from '@/lib/decision/labels'
import { listDecidable, listDecidedDepartments } from '@/lib/decision/queries'
import { requireActor } from '@/lib/platform/session'
import { stateLabels } from '@/lib/suggestion/labels'
import { findStep } from '@/lib/suggestion/transitions'
import { several } from './actions'
import { decidableColumns } from './columns'
import { DecisionTabs, place } from './decision-tabs'

export const metadata: Metadata = { title: '处理决定' }

const any = { value: '', label: '不限' }

export default async function DecisionsPage(props: PageProps<'/province/decisions'>) {
  const actor = await requireActor('PROVINCE')
  const filter = DecisionFilter.parse(await props.searchParams)
  const [page, calls, departments] = await Promise.all([
    listDecidable(actor, filter),
    listCalls(actor),
    listDecidedDepartments(actor),
  ])
  const { call, department, clear, state } = filter
  const criteria = { call, department, clear, state }
  const choices = decided.filter((to) => findStep(state, to, 'PROVINCE'))
  return (
    <>
      <PageHeader
        title="处理决定"
        description="每份建议由人作出决定并说明理由。没有疑问的可以勾选后一起决定；有疑问的逐份打开。"
      />
      <DecisionTabs officer={actor} filter={filter} current={state} />
      <QueueFilters
        hidden={{ state }}
        selects={[
          {
            name: 'call',
            label: '征集',
            value: call ?? '',
            choices: [any, ...calls.map(({ id, title }) => ({ value: id, label: title }))],
          },
          {
            name: 'department',
            label: '主管部门',
            value: department ?? '',
            choices: [any, ...departments.map(({ id, name }) => ({ value: id, label: name }))],
          },
          {
            name: 'clear',
            label: '查重',
            value: clear ?? '',
            choices: [any, { value: 'yes', label: '没有需要判定的相似内容' }],
          },
        ]}
        clearHref={call || department || clear ? listAddress(place, { state }) : null}
      />
      <Card title={stateLabels[state]} flush>
        {page.rows.length === 0 ? (
          <EmptyState title="没有符合条件的建议">接收批次后，建议进入“查重中”，可以在这里作出决定。</EmptyState>
        ) : (
          <SeveralForm action={several} choices={choices}>
            <Table caption="建议" columns={decidableColumns} rows={page.rows} rowKey={({ id }) => id} />
          </SeveralForm>
        )}
        <Pagination label="建议列表" {...pageAddresses(place, criteria, page)} />
      </Card>
    </>
  )
}

import type { Route } from 'next'
import { CallFrame } from '@/app/(portal)/province/calls/[id]/call-frame'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { Card } from '@/components/ui/card'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { listTerms } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'

type Row = Awaited<ReturnType<typeof listTerms>>[number]

const columnsFor = (callId: string): Column<Row>[] => [
  {
    key: 'name',
    header: '主管部门',
    heading: true,
    cell: ({ id, name }) => (
      <PageLink href={`/province/calls/${callId}/departments/${id}` as Route} className="text-link">
        {name}
      </PageLink>
    ),
  },
  {
    key: 'deadline',
    header: '建议人截止时间',
    cell: ({ terms }) => (terms?.proposersCloseAt ? <Time value={terms.proposersCloseAt} /> : '同省级截止时间'),
  },
  {
    key: 'reopened',
    header: '重新开放至',
    cell: ({ terms }) => (terms?.reopenedUntil ? <Time value={terms.reopenedUntil} /> : '—'),
  },
]

export default async function DepartmentsPage({ params }: PageProps<'/province/calls/[id]/departments'>) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  return (
    <CallFrame call={call} tab="departments">
      <Card
        title="主管部门期限"
        description="主管部门可自行设定较早的建议人截止时间；截止后由省科技厅逐个重新开放。"
        flush
      >
        <Table
          caption="主管部门期限"
          columns={columnsFor(call.id)}
          rows={await listTerms(actor, call.id)}
          rowKey={({ id }) => id}
        />
      </Card>
    </CallFrame>
  )
}

import type { Metadata } from 'next'
import { z } from 'zod'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { batchLabel } from '@/lib/batch/labels'
import { receptionLabel, receptionTones } from '@/lib/intake/labels'
import { countWaitingArrivals, listArrivals, type Standing, standings } from '@/lib/intake/queries'
import { requireActor } from '@/lib/platform/session'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'

export const metadata: Metadata = { title: '收到的批次' }

type Arrival = Awaited<ReturnType<typeof listArrivals>>[number]

const columns: Column<Arrival>[] = [
  {
    key: 'batch',
    header: '批次',
    heading: true,
    cell: ({ id, department, number, origin }) => (
      <span className="flex flex-wrap items-center gap-2">
        <PageLink href={`/province/batches/${id}`} className="text-link">
          {department.name} · {batchLabel(number)}
        </PageLink>
        {origin === 'OUTSIDE' && <Badge>门户外</Badge>}
      </span>
    ),
  },
  { key: 'call', header: '征集', cell: ({ call }) => call.title },
  { key: 'count', header: '项数', numeric: true, cell: ({ _count }) => _count.items },
  {
    key: 'delivered',
    header: '报送',
    cell: ({ deliveredAt, deliveredByName }) => deliveredAt && `${shanghaiSecond(deliveredAt)}，${deliveredByName}`,
  },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ reception }) => (
      <Badge tone={reception ? receptionTones[reception.state] : 'warning'}>
        {receptionLabel(reception?.state ?? null)}
      </Badge>
    ),
  },
]

const Search = z.object({ state: z.enum(standings).optional().catch(undefined) })

const path = '/province/batches'

export default async function ArrivalsPage({ searchParams }: PageProps<'/province/batches'>) {
  const actor = await requireActor('PROVINCE')
  const { state } = Search.parse(await searchParams)
  const [rows, { toReceive, toAccept }] = await Promise.all([
    listArrivals(actor, state ?? null),
    countWaitingArrivals(actor),
  ])
  const tab = (label: string, standing: Standing | undefined, count?: number) => ({
    label,
    href: listAddress(path, { state: standing }),
    current: standing === state,
    ...(count !== undefined && { count }),
  })
  return (
    <>
      <PageHeader
        title="收到的批次"
        description="主管部门报送的批次：签收后核对，受理的进入查重，不予受理的退回主管部门。"
      />
      <LinkTabs
        label="按办理情况查看"
        tabs={[tab('全部', undefined), tab('待签收', 'waiting', toReceive), tab('待受理', 'received', toAccept)]}
      />
      <Card flush>
        <Table
          caption="收到的批次"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={state ? '没有这样的批次' : '还没有收到批次'}>主管部门报送后出现在这里。</EmptyState>
          }
        />
      </Card>
    </>
  )
}

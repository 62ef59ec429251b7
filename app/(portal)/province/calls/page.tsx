import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { listCalls } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { callColumns } from './columns'

export const metadata: Metadata = { title: '征集管理' }

export default async function CallsPage() {
  const actor = await requireActor('PROVINCE')
  const calls = await listCalls(actor)
  return (
    <>
      <PageHeader
        title="征集管理"
        description="新的征集通常从上一年复制：打开往年的征集，点击“复制为新征集”。"
        actions={
          <ButtonLink href="/province/calls/new" variant="primary">
            新建征集
          </ButtonLink>
        }
      />
      <Card flush>
        <Table
          caption="全部征集"
          columns={callColumns}
          rows={calls}
          rowKey={({ id }) => id}
          empty={<EmptyState title="还没有征集">点击“新建征集”，填写名称和时间后即可逐项准备。</EmptyState>}
        />
      </Card>
    </>
  )
}

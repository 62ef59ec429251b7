import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { listCalls } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { callColumns } from './calls/columns'

export default async function ProvinceHome() {
  const actor = await requireActor('PROVINCE')
  const calls = await listCalls(actor)
  const drafts = calls.filter(({ phase }) => phase === 'draft')
  const running = calls.filter(({ phase }) => phase === 'open' || phase === 'upcoming')
  return (
    <>
      <PageHeader
        title="省科技厅"
        description={`${actor.name}，您好。`}
        actions={<ButtonLink href="/province/calls">征集管理</ButtonLink>}
      />
      <div className="grid gap-6">
        {drafts.length > 0 && (
          <Card title="待发布" description="逐项补齐后发布，发布前只有省科技厅可见。" flush>
            <Table caption="待发布的征集" columns={callColumns} rows={drafts} rowKey={({ id }) => id} />
          </Card>
        )}
        <Card title="进行中的征集" flush>
          <Table
            caption="进行中的征集"
            columns={callColumns}
            rows={running}
            rowKey={({ id }) => id}
            empty={
              <EmptyState
                title="没有进行中的征集"
                actions={<ButtonLink href="/province/calls">打开征集管理</ButtonLink>}
              >
                从上一年的征集复制一份，修改后发布。
              </EmptyState>
            }
          />
        </Card>
      </div>
    </>
  )
}

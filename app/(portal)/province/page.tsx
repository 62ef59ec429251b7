import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Table } from '@/components/ui/table'
import { listCalls } from '@/lib/call/queries'
import { requireActor } from '@/lib/platform/session'
import { findProvinceTodo } from '@/lib/todo/queries'
import { nextOf, tasksOf } from '@/lib/todo/tasks'
import { callColumns } from './calls/columns'

export const metadata: Metadata = { title: '省科技厅首页' }

export default async function ProvinceHome() {
  const actor = await requireActor('PROVINCE')
  const [calls, todo] = await Promise.all([listCalls(actor), findProvinceTodo(actor)])
  const tasks = tasksOf(todo)
  const next = nextOf(tasks)
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
        <Card title="下一步">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p>
              {next
                ? `${next.label} ${next.count} ${next.unit}。`
                : '现在没有要办的事。主管部门报送、检出相似内容或提出异议后，会出现在这里。'}
            </p>
            {next && (
              <ButtonLink href={next.href as Route} variant="primary">
                {next.act}
              </ButtonLink>
            )}
          </div>
        </Card>
        <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-4">
          {tasks.map((task) => (
            <Stat
              key={task.href}
              label={task.label}
              value={task.count}
              unit={task.unit}
              href={task.href as Route}
              hint={task.hint}
              urgent={task === next}
            />
          ))}
        </div>
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

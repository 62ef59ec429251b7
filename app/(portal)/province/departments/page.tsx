import { Send } from 'lucide'
import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { LinkTabs } from '@/components/ui/link-tabs'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Table } from '@/components/ui/table'
import { listProgress, listProgressCalls } from '@/lib/intake/department-progress'
import { progressLabels, progressStates } from '@/lib/intake/progress'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { remind } from './actions'
import { columnsFor } from './columns'
import { CountLegend } from './count-bar'

export const metadata: Metadata = { title: '各部门进度' }

const Search = z.object({
  call: z.string().default('').catch(''),
  state: z.enum(progressStates).optional().catch(undefined),
})

const path = '/province/departments'
// Those behind first, as they are what one comes here for.
const order = ['late', 'working', 'nothing', 'delivered'] as const

export default async function ProgressPage({ searchParams }: PageProps<'/province/departments'>) {
  const actor = await requireActor('PROVINCE')
  const wanted = Search.parse(await searchParams)
  const { calls, chosen } = await listProgressCalls(actor, wanted.call)
  const progress = chosen && (await listProgress(actor, chosen.id))
  if (!progress)
    return (
      <>
        <PageHeader title="各部门进度" />
        <EmptyState title="还没有发布的征集">发布征集后，这里显示各主管部门的进度。</EmptyState>
      </>
    )
  const { call, departments } = progress
  const most = Math.max(1, ...departments.map(({ counts }) => counts.delivered + counts.waiting + counts.reviewing))
  const shown = departments
    .filter(({ state }) => !wanted.state || state === wanted.state)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <>
      <PageHeader title="各部门进度" description={`${call.title}，报送截止时间 ${shanghaiDateTime(call.closesAt)}。`} />
      <LinkTabs
        label="征集"
        tabs={calls.map(({ id, title }) => ({
          label: title,
          href: listAddress(path, { call: id }),
          current: id === call.id,
        }))}
      />
      <div className="grid gap-6">
        <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-4">
          {progressStates.map((state) => (
            <Stat
              key={state}
              label={progressLabels[state]}
              value={departments.filter((one) => one.state === state).length}
              unit="个部门"
              href={listAddress(path, { call: call.id, state })}
              urgent={state === 'late' && departments.some((one) => one.state === 'late')}
            />
          ))}
        </div>
        <Card
          title={wanted.state ? progressLabels[wanted.state] : '全部主管部门'}
          description="提醒通过站内消息和邮件发给部门的每位经办人，同一部门一天只提醒一次。"
          flush
        >
          <ActionForm action={remind} hidden={{ callId: call.id }} label="提醒报送" flush>
            <div className="flex flex-wrap items-center justify-between gap-4 px-4 pt-4 sm:px-6">
              <CountLegend />
              <div className="flex flex-wrap gap-3">
                <SubmitButton name="whom" value="chosen" variant="secondary" pendingText="正在发送…">
                  提醒勾选的部门
                </SubmitButton>
                <SubmitButton
                  name="whom"
                  value="all"
                  icon={<Icon of={Send} className="size-4" />}
                  pendingText="正在发送…"
                >
                  提醒所有未报送的部门
                </SubmitButton>
              </div>
            </div>
            <Table
              caption="各部门进度"
              columns={columnsFor(call.id, most)}
              rows={shown}
              rowKey={({ id }) => id}
              empty={<EmptyState title="没有这样的部门">请选择其他进度。</EmptyState>}
            />
          </ActionForm>
        </Card>
      </div>
    </>
  )
}

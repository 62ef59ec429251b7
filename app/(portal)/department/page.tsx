import type { Metadata, Route } from 'next'
import { DeskClocks } from '@/components/review/desk-clocks'
import { SecondReaderForm } from '@/components/review/second-reader-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { requireActor } from '@/lib/platform/session'
import { findDeskCall, findDeskClock } from '@/lib/review/desk-clock'
import { nextTask } from '@/lib/review/next-task'
import { paceOf, paceSentence } from '@/lib/review/pace'
import { countQueue, findSetting } from '@/lib/review/queries'
import { filterFrom, filterQuery, type Tab } from '@/lib/review/queue-filter'
import { setReader } from './actions'
import { CallTabs } from './call-tabs'

export const metadata: Metadata = { title: '主管部门首页' }

const figures: readonly { tab: Tab; label: string }[] = [
  { tab: 'waiting', label: '待审' },
  { tab: 'mine', label: '我在办' },
  { tab: 'second', label: '待我复核' },
  { tab: 'returned', label: '已退回修改' },
  { tab: 'recommended', label: '已推荐，待报送' },
  { tab: 'delivered', label: '已报送省厅' },
]

export default async function DepartmentHome(props: PageProps<'/department'>) {
  const actor = await requireActor('DEPARTMENT')
  const { call, calls } = await findDeskCall(actor, filterFrom(await props.searchParams).call)
  if (!call)
    return (
      <>
        <PageHeader title="主管部门" description={`${actor.name}，您好。`} />
        <EmptyState title="还没有征集">省科技厅发布征集后，本部门要办的事会出现在这里。</EmptyState>
      </>
    )
  const filter = { ...filterFrom({}), call: call.id }
  const [clock, counts, setting] = await Promise.all([
    findDeskClock(actor, call),
    countQueue(actor, call.id, filter),
    findSetting(actor),
  ])
  const task = nextTask(counts)
  const queue = (tab: Tab) => `/department/suggestions?${filterQuery(filter, { tab })}` as Route
  return (
    <>
      <PageHeader title="主管部门" description={`${actor.name}，您好。${call.title}`} />
      <CallTabs calls={calls} current={call.id} href={(id) => `/department?call=${id}` as Route} />
      <DeskClocks {...clock} pace={paceSentence(clock.work)} late={paceOf(clock.work).state === 'late'} />
      <div className="grid gap-6">
        <Card title="下一步">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p>{task.sentence}</p>
            {task.tab && (
              <ButtonLink href={queue(task.tab)} variant="primary">
                {task.act}
              </ButtonLink>
            )}
          </div>
        </Card>
        <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-3">
          {figures.map(({ tab, label }) => (
            <Stat
              key={tab}
              label={label}
              value={counts[tab]}
              unit="份"
              href={queue(tab)}
              urgent={tab === task.tab && counts[tab] > 0}
            />
          ))}
        </div>
        <Card title="审核方式">
          <SecondReaderForm action={setReader} version={setting.version} secondReader={setting.secondReader} />
        </Card>
      </div>
    </>
  )
}

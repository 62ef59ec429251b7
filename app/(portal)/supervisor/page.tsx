import type { Metadata } from 'next'
import { verify } from '@/app/(portal)/trail/actions'
import { EntryTable } from '@/app/(portal)/trail/entry-table'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { countMadeDecisions } from '@/lib/decision/made-decisions'
import { filterFrom } from '@/lib/insight/form'
import { countSuggestions, findCalls } from '@/lib/insight/queries'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { TrailSearch } from '@/lib/trail/form'
import { countEntries, listEntries } from '@/lib/trail/queries'

export const metadata: Metadata = { title: '监督' }

const latest = 10

export default async function SupervisorHome() {
  const actor = await requireActor('SUPERVISOR')
  const [counts, newest, decisions, { call }] = await Promise.all([
    countEntries(actor),
    listEntries(actor, TrailSearch.parse({})),
    countMadeDecisions(actor),
    findCalls(actor, null),
  ])
  const submitted = call ? await countSuggestions(actor, call.id, filterFrom({})) : 0
  const today = `${shanghaiDate(counts.now)}T00:00`
  return (
    <>
      <PageHeader title="监督" description={`${actor.name}，您好。这里只能查看，不能修改任何内容。`} />
      <div className="grid gap-6">
        <div className="grid grid-cols-2 gap-4 max-sm:gap-3 sm:grid-cols-3">
          <Stat label="今日记录" value={counts.today} unit="条" href={listAddress('/trail', { from: today })} />
          <Stat
            label="今日被拒绝的操作"
            value={counts.refusedToday}
            unit="条"
            urgent={counts.refusedToday > 0}
            href={listAddress('/trail', { from: today, outcome: 'refused' })}
          />
          <Stat label="全部记录" value={counts.all} unit="条" href="/trail" />
        </div>
        <div className="grid grid-cols-2 gap-4 max-sm:gap-3 lg:grid-cols-4">
          <Stat
            label="已提交的建议"
            value={submitted}
            unit="份"
            href={listAddress('/supervisor/insight/suggestions', { call: call?.id })}
            hint={call?.title}
          />
          <Stat
            label="纳入遴选"
            value={decisions.ELIGIBLE}
            unit="次"
            href={listAddress('/supervisor/decisions', { to: 'ELIGIBLE' })}
          />
          <Stat
            label="重复不纳入"
            value={decisions.EXCLUDED}
            unit="次"
            href={listAddress('/supervisor/decisions', { to: 'EXCLUDED' })}
          />
          <Stat
            label="异议待答复"
            value={decisions.unanswered}
            unit="项"
            href="/supervisor/decisions"
            hint={`共提出 ${decisions.objections} 项`}
          />
        </div>
        <Card
          title="最近的操作"
          flush
          actions={
            <ButtonLink href="/trail" size="small">
              查询全部
            </ButtonLink>
          }
        >
          <EntryTable rows={newest.rows.slice(0, latest)} />
        </Card>
        <Card title="核对完整性" description="重新计算每一条的校验值和前后衔接，找出被改动、删除或添加的记录。">
          <ActionForm action={verify} label="核对完整性">
            <SubmitButton variant="secondary" pendingText="正在核对…">
              立即核对
            </SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
}

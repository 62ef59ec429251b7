import type { Metadata } from 'next'
import { CallBadges } from '@/components/call/call-badges'
import { DeadlineForm } from '@/components/call/deadline-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { currentCalls, findTerms } from '@/lib/call/queries'
import { whyNotSetDeadline } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { setOwnDeadline } from './actions'

export const metadata: Metadata = { title: '本部门期限' }

export default async function OwnDeadlinePage() {
  const actor = await requireActor('DEPARTMENT')
  const { departmentId } = actor
  const calls = await currentCalls(actor)
  const rows = await Promise.all(calls.map(async (call) => ({ call, terms: await findTerms(call.id, departmentId) })))
  return (
    <>
      <PageHeader
        title="本部门期限"
        description="可以要求本部门的建议人早于省级截止时间提交，为审核、汇总和盖章留出时间。"
      />
      <div className="grid gap-6">
        {rows.length === 0 && (
          <Card>
            <EmptyState title="目前没有开放的征集">省科技厅发布征集后，可在这里设定本部门的期限。</EmptyState>
          </Card>
        )}
        {rows.map(({ call, terms }) => (
          <Card key={call.id} title={call.title} actions={<CallBadges call={call} />}>
            <DeadlineForm
              action={setOwnDeadline}
              hidden={{ callId: call.id, departmentId, version: terms?.version ?? 0 }}
              proposersCloseAt={terms?.proposersCloseAt ?? null}
              closesAt={call.closesAt}
              whyNot={whyNotSetDeadline(actor, departmentId, call, call.now)?.sentence ?? null}
            />
          </Card>
        ))}
      </div>
    </>
  )
}

import { CallFrame } from '@/app/(portal)/province/calls/[id]/call-frame'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Card } from '@/components/ui/card'
import { listExtensions } from '@/lib/call/queries'
import { rehearsalAllowed } from '@/lib/call/rehearsal'
import { requireActor } from '@/lib/platform/session'
import { saveTimes } from './actions'
import { ClockCard } from './clock-card'
import { CloseCard } from './close-card'
import { ExtendCard } from './extend-card'

export default async function TimesPage({ params }: PageProps<'/province/calls/[id]/times'>) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  const { id, version, opensAt, closesAt } = call
  return (
    <CallFrame call={call} tab="times">
      {call.publishedAt ? (
        <>
          <ExtendCard actor={actor} call={call} extensions={await listExtensions(actor, id)} />
          <CloseCard actor={actor} call={call} />
        </>
      ) : (
        <Card title="开放和截止" description="发布前可以修改。到截止时间的那一刻即不再受理。">
          <ActionForm action={saveTimes} hidden={{ id, version }}>
            <DateTimeField name="opensAt" label="开放时间" required defaultValue={opensAt} />
            <DateTimeField name="closesAt" label="截止时间" required defaultValue={closesAt} />
            <SubmitButton>保存时间</SubmitButton>
          </ActionForm>
        </Card>
      )}
      {rehearsalAllowed && <ClockCard call={call} />}
    </CallFrame>
  )
}

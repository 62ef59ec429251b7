import { CallFrame } from '@/app/(portal)/province/calls/[id]/call-frame'
import { FrozenPart } from '@/app/(portal)/province/calls/[id]/frozen-part'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { listPledges } from '@/lib/call/queries'
import { whyNotAddPledge } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { add } from './actions'

export default async function PledgePage({ params }: PageProps<'/province/calls/[id]/pledge'>) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  const pledges = await listPledges(actor, call.id)
  const whyNot = whyNotAddPledge(actor, call)
  return (
    <CallFrame call={call} tab="pledge">
      <Card title="新的一版" description="承诺书不修改，只增加新版。新版从保存时起用于之后的提交。">
        {whyNot ? (
          <FrozenPart why={whyNot.sentence} />
        ) : (
          <ActionForm action={add} hidden={{ id: call.id, version: call.version }}>
            <TextareaField name="text" label="承诺书内容" required rows={10} defaultValue={pledges[0]?.text} />
            <SubmitButton>保存为第 {(pledges[0]?.number ?? 0) + 1} 版</SubmitButton>
          </ActionForm>
        )}
      </Card>
      {pledges.map(({ number, text, createdAt }, at) => (
        <Card
          key={number}
          title={`第 ${number} 版${at === 0 ? '（现行）' : ''}`}
          description={<Time value={createdAt} />}
        >
          <div className="max-w-reading whitespace-pre-line">{text}</div>
        </Card>
      ))}
    </CallFrame>
  )
}

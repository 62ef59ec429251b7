import { FrozenPart } from '@/app/(portal)/province/calls/[id]/frozen-part'
import { CallTimes } from '@/components/call/call-times'
import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Time } from '@/components/ui/time'
import type { FoundCall } from '@/lib/call/queries'
import { whyNotExtend } from '@/lib/call/rules'
import type { ActorOf } from '@/lib/platform/actor'
import type { CallExtension } from '@/lib/platform/prisma/client'
import { extend } from './actions'

type ExtendCardProps = { actor: ActorOf<'PROVINCE'>; call: FoundCall; extensions: CallExtension[] }

/** The times as they are, how they came about, and the way to a later deadline. */
export function ExtendCard({ actor, call, extensions }: ExtendCardProps) {
  const whyNot = whyNotExtend(actor, call)
  const facts = [
    { term: '征集时间', description: <CallTimes call={call} /> },
    ...(call.closedAt && !call.timesNote ? [{ term: '结束于', description: <Time value={call.closedAt} /> }] : []),
    ...extensions.map(({ earlier, later, reason }, at) => ({
      term: `第 ${at + 1} 次延期`,
      description: (
        <>
          <Time value={earlier} /> 延至 <Time value={later} />
          {`\n${reason}`}
        </>
      ),
    })),
  ]
  return (
    <Card title="时间与延期" description="延期只能推后截止时间，原截止时间和原因一并公开。">
      <div className="grid gap-5">
        <DefinitionList items={facts} />
        {whyNot ? (
          <FrozenPart why={whyNot.sentence} />
        ) : (
          <ActionForm action={extend} hidden={{ id: call.id, version: call.version }} label="延期">
            <DateTimeField name="later" label="新的截止时间" required min={call.closesAt} />
            <TextareaField name="reason" label="延期原因" required rows={2} hint="显示在公开页面。" />
            <SubmitButton>延期</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

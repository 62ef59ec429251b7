import { CallFrame } from '@/app/(portal)/province/calls/[id]/call-frame'
import { FrozenPart } from '@/app/(portal)/province/calls/[id]/frozen-part'
import { requestedCall } from '@/app/(portal)/province/calls/[id]/requested-call'
import { Notice } from '@/components/call/notice'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { frozenFields } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { saveNotice } from './actions'

const hint = '直接粘贴通知原文，一段一行。“一、”“（一）”“附件：”和落款会按公文格式排版。请勿写入个人姓名、手机号码。'

export default async function NoticePage({ params }: PageProps<'/province/calls/[id]/notice'>) {
  const call = await requestedCall(await requireActor('PROVINCE'), params)
  const { notice: frozen } = frozenFields(call, call.usedAt !== null)
  return (
    <CallFrame call={call} tab="notice">
      <Card title="通知全文">
        {frozen ? (
          <FrozenPart why={frozen} />
        ) : (
          <ActionForm action={saveNotice} hidden={{ id: call.id, version: call.version }}>
            <TextareaField name="notice" label="通知全文" required rows={16} hint={hint} defaultValue={call.notice} />
            <SubmitButton>保存通知全文</SubmitButton>
          </ActionForm>
        )}
      </Card>
      {call.notice && (
        <Card title="公开页面上的样子">
          <Notice text={call.notice} />
        </Card>
      )}
    </CallFrame>
  )
}

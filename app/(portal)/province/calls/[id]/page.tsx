import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { frozenFields } from '@/lib/call/rules'
import { requireActor } from '@/lib/platform/session'
import { saveBasics } from './actions'
import { CallFrame } from './call-frame'
import { FrozenPart } from './frozen-part'
import { PublishCard } from './publish-card'
import { requestedCall } from './requested-call'

export default async function BasicsPage({ params }: PageProps<'/province/calls/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const call = await requestedCall(actor, params)
  const { id, version, title, year, contact, pledgeRequired } = call
  const frozen = frozenFields(call, call.usedAt !== null)
  return (
    <CallFrame call={call} tab="basics">
      {!call.publishedAt && <PublishCard actor={actor} call={call} />}
      <Card title="基本信息">
        <ActionForm
          action={saveBasics}
          hidden={{ id, version, ...(frozen.pledgeRequired && pledgeRequired && { pledgeRequired: 'on' }) }}
        >
          <TextField
            name="title"
            label="征集名称"
            required
            defaultValue={title}
            hint={frozen.title}
            readOnly={!!frozen.title}
          />
          <NumberField
            name="year"
            label="年度"
            required
            defaultValue={year}
            hint={frozen.year}
            readOnly={!!frozen.year}
          />
          <TextareaField
            name="contact"
            label="联系方式"
            required
            rows={2}
            defaultValue={contact}
            hint={frozen.contact ?? '显示在公开页面，请写单位电话和公用邮箱。'}
            readOnly={!!frozen.contact}
          />
          {frozen.pledgeRequired ? (
            <FrozenPart why={frozen.pledgeRequired}>提交时{pledgeRequired ? '须' : '无须'}签署承诺书</FrozenPart>
          ) : (
            <Checkbox name="pledgeRequired" label="提交时须签署承诺书" defaultChecked={pledgeRequired} />
          )}
          <SubmitButton whyNot={frozen.contact}>保存基本信息</SubmitButton>
        </ActionForm>
      </Card>
    </CallFrame>
  )
}

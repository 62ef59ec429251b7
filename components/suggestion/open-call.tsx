import type { Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { PageLink } from '@/components/ui/page-link'
import { Time } from '@/components/ui/time'
import type { CallPhase } from '@/lib/call/rules'
import type { SuggestionState } from '@/lib/platform/prisma/enums'
import { stateLabels } from '@/lib/suggestion/labels'
import type { FormAction } from './form-action'

type OpenCallProps = {
  call: {
    id: string
    title: string
    demonstration: boolean
    phase: CallPhase
    now: Date
    opensAt: Date
    closesAt: Date
  }
  /** The one there is already in this call. */
  current: { id: string; state: SuggestionState } | undefined
  earlier: { id: string; title: string; call: string; state: SuggestionState }[]
  start: FormAction
}

/** A call and what can be done in it now. */
export function OpenCall({ call, current, earlier, start }: OpenCallProps) {
  const open = call.phase === 'open'
  return (
    <Card
      title={
        <>
          {call.title} {call.demonstration && <Badge tone="warning">演示</Badge>}
        </>
      }
      description={
        open ? (
          <>
            截止时间：
            <Time value={call.closesAt} />
            （北京时间），
            <Countdown deadline={call.closesAt} now={call.now} />
          </>
        ) : (
          <>
            将于 <Time value={call.opensAt} /> 开放
          </>
        )
      }
    >
      {current ? (
        <div className="flex flex-wrap items-center gap-4">
          <p>您在本次征集中已有一份建议（{stateLabels[current.state]}），每人限提一份。</p>
          <ButtonLink href={`/proposer/suggestions/${current.id}` as Route} size="small">
            打开
            <span className="sr-only">：本次征集中的建议</span>
          </ButtonLink>
        </div>
      ) : open ? (
        <div className="grid gap-6">
          <p className="text-ink-soft">
            边写边自动保存，可以分多次完成，也可以邀请合作者一起填写。习惯用 Word 的，可先
            <a href={`/template/${call.id}`} download className="text-link">
              下载空白模板
            </a>
            ，填好后导入。填写要求见
            <PageLink href={`/calls/${call.id}` as Route} className="text-link">
              征集通知
            </PageLink>
            。
          </p>
          <ActionForm action={start} hidden={{ callId: call.id }} label={`${call.title}：新建`}>
            <SubmitButton pendingText="正在新建…">开始填写</SubmitButton>
          </ActionForm>
          {earlier.length > 0 && <CopyForm callId={call.id} earlier={earlier} start={start} />}
        </div>
      ) : (
        <p>开放后即可开始填写。</p>
      )}
    </Card>
  )
}

function CopyForm({ callId, earlier, start }: Pick<OpenCallProps, 'earlier' | 'start'> & { callId: string }) {
  const options = earlier.map(({ id, title, call, state }) => ({
    value: id,
    label: `${title || '未命名的建议'}（${call}，${stateLabels[state]}）`,
  }))
  return (
    <details>
      <summary className="cursor-pointer text-brand">从以前的建议复制内容</summary>
      <div className="mt-3">
        <ActionForm action={start} hidden={{ callId }} label="从以前的建议复制">
          <SelectField
            name="copyOf"
            label="以前的建议"
            options={options}
            required
            width="full"
            hint="复制文字内容，并记录为其延续；单位、建议人等信息取自您的账号。"
          />
          <Checkbox name="withEvidence" label="同时复制佐证附件" />
          <SubmitButton variant="secondary" pendingText="正在复制…">
            复制为新的草稿
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}

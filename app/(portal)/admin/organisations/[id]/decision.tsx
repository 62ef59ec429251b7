import { confirm, reject } from '@/app/(portal)/admin/organisations/actions'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'

type DecisionProps = { hidden: { id: string; version: number }; name: string }

/** Whether a proposed organisation is one, and belongs here. */
export function Decision({ hidden, name }: DecisionProps) {
  return (
    <Card title="确认单位" description="建议人注册时提出的新单位。请核对名称、信用代码和主管部门后处理。">
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm action={confirm} hidden={hidden} label="确认单位">
          <SubmitButton>确认该单位</SubmitButton>
        </ActionForm>
        <ConfirmDialog
          trigger="不予通过"
          title={`不予通过“${name}”？`}
          description="该单位的建议人将不能提交建议，须改选其他单位。重复的单位请使用“合并”。"
          action={reject}
          hidden={hidden}
          confirm="不予通过"
          danger
        >
          <TextareaField name="reason" label="理由" required />
        </ConfirmDialog>
      </div>
    </Card>
  )
}

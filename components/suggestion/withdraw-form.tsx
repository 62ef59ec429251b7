import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import type { FormAction } from './form-action'

type WithdrawFormProps = { action: FormAction; id: string; version: number; draft: boolean }

const discarded = '作废后不能恢复编辑，但可以在新建时复制其内容；您在本次征集中的名额随之空出。'

/** 撤回 with its reason; a draft nobody else has seen needs none, but is asked about once more. */
export function WithdrawForm({ action, id, version, draft }: WithdrawFormProps) {
  if (draft)
    return (
      <div className="grid justify-items-start gap-5">
        <p className="text-ink-soft">{discarded}</p>
        <ConfirmDialog
          danger
          trigger="作废这份草稿"
          title="作废这份草稿？"
          description={discarded}
          action={action}
          hidden={{ id, version }}
          confirm="作废"
        />
      </div>
    )
  return (
    <ActionForm action={action} hidden={{ id, version }} id="withdraw">
      <p className="text-ink-soft">
        撤回后主管部门不再审核，不能恢复；已提交的版本和办理经过仍保留在案。征集开放期间您可以重新填写一份。
      </p>
      <TextareaField name="reason" label="撤回理由" required />
      <SubmitButton variant="danger" pendingText="正在处理…">
        撤回这份建议
      </SubmitButton>
    </ActionForm>
  )
}

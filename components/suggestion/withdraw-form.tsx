import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import type { FormAction } from './form-action'

type WithdrawFormProps = { action: FormAction; id: string; version: number; draft: boolean }

/** 撤回 with its reason; a draft nobody else has seen needs none. */
export function WithdrawForm({ action, id, version, draft }: WithdrawFormProps) {
  return (
    <ActionForm action={action} hidden={{ id, version }} id="withdraw">
      <p className="text-ink-soft">
        {draft
          ? '作废后不能恢复编辑，但可以在新建时复制其内容；您在本次征集中的名额随之空出。'
          : '撤回后主管部门不再审核，不能恢复；已提交的版本和办理经过仍保留在案。征集开放期间您可以重新填写一份。'}
      </p>
      {!draft && <TextareaField name="reason" label="撤回理由" required />}
      <SubmitButton variant="danger" pendingText="正在处理…">
        {draft ? '作废这份草稿' : '撤回这份建议'}
      </SubmitButton>
    </ActionForm>
  )
}
